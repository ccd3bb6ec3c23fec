using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The verbs that summaries of types are written with, a line each in <c>verbs.txt</c>.</summary>
/// <remarks>A star marks a form that is a noun as well: it counts only where it can be none.</remarks>
internal sealed partial class VerbList
{
    private const string Star = " *";

    private static readonly FrozenSet<string> s_beforeNouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "a",
        "an",
        "the",
        "its",
        "their",
        "no",
        "every",
        "of",
        "in",
        "by",
        "with",
        "own"
    );

    private static readonly FrozenSet<string> s_afterNouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "of",
        "that",
        "which",
        "in",
        "with",
        "for",
        "from",
        "by",
        "is",
        "are"
    );

    private static readonly FrozenSet<string> s_subjects = FrozenSet.Create(
        StringComparer.Ordinal,
        "that",
        "which",
        "who"
    );

    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _nounsToo;

    public VerbList(params IReadOnlyCollection<string> lines)
    {
        Lines = lines;
        _nounsToo = lines
            .Where(line => line.EndsWith(Star, StringComparison.Ordinal))
            .Select(line => line[..^Star.Length])
            .ToFrozenSet(StringComparer.Ordinal);
        _verbs = lines
            .Except(_nounsToo.Select(verb => verb + Star))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Lines { get; }

    public IEnumerable<string> Verbs => _verbs.Concat(_nounsToo);

    public static VerbList Read() =>
        new(File.ReadAllLines(Repo.PathTo("tests/CfnCorsLint.Tests/Architecture/verbs.txt")));

    /// <summary>The listed verbs that certainly are verbs where they stand.</summary>
    public IEnumerable<string> In(string text)
    {
        string[] words = WordsOf(text);
        return
        [
            .. words.Where(
                (word, at) =>
                    _verbs.Contains(word)
                        ? Before(words, at) is var before
                            && before != "to"
                            && !s_beforeNouns.Contains(before)
                        : _nounsToo.Contains(word) && IsVerb(words, at)
            ),
        ];
    }

    /// <summary>The verbs without a star that stand in the text as nouns.</summary>
    public IEnumerable<string> NounsIn(string text)
    {
        string[] words = WordsOf(text);
        return
        [
            .. words.Where(
                (word, at) => _verbs.Contains(word) && s_beforeNouns.Contains(Before(words, at))
            ),
        ];
    }

    private static bool IsVerb(string[] words, int at) =>
        at == 0
            ? !s_afterNouns.Contains(words.ElementAtOrDefault(1) ?? "")
            : s_subjects.Contains(words[at - 1]);

    private static string Before(string[] words, int at) => at == 0 ? "" : words[at - 1];

    /// <summary>Words in lower case; every other sign is a word of its own, so that it stands between two words.</summary>
    private static string[] WordsOf(string text) =>
        [.. Words().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Za-z][A-Za-z'’-]*|[^\\sA-Za-z]")]
    private static partial Regex Words();
}
