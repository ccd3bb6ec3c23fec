using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Tells how two readers of YAML disagree about a text, where nobody has explained it yet.</summary>
internal static partial class YamlDifference
{
    private const string Refused = "refused ";

    /// <summary>What PyYAML says where it is stricter than YAML, and CloudFormation's own reader is not known to be.</summary>
    private static readonly ImmutableArray<string> s_stricter =
    [
        // YAML lets a later anchor of the same name count from there on.
        "found duplicate anchor",
        // YAML allows more in the names of anchors than letters, digits, '-' and '_'.
        "while scanning an anchor",
        "while scanning an alias",
        // YAML allows an entry without a key, and a value without one.
        "expected the node content, but found ':'",
        // YAML allows tabs between tokens.
        "found character '\\t'",
    ];

    /// <param name="theirs">A line of <c>pyyaml.py</c>: to agree with one of its two parsers is enough.</param>
    /// <returns><see langword="null"/> when they agree, or the difference is explained.</returns>
    public static string? Of(SourceText text, string? ours, string theirs)
    {
        string?[] each = [.. theirs.Split('\t').Select(one => OfOne(text, ours, one))];
        return each.Contains(null) || OfLibrary().IsMatch(text.Content) ? null : each[0];
    }

    private static string? OfOne(SourceText text, string? ours, string theirs)
    {
        if (theirs.StartsWith(Refused, StringComparison.Ordinal))
        {
            return ours is null || s_stricter.Any(theirs.Contains)
                ? null
                : $"{text.Path}: only PyYAML refuses it: {theirs[Refused.Length..]}";
        }

        string values = Encoding.UTF8.GetString(
            Convert.FromBase64String(theirs["values ".Length..])
        );
        return ours is null ? $"{text.Path}: only PyYAML reads it; {OurError(text)}"
            : ours == values ? null
            : $"{text.Path}: {FirstDifference(ours.Split('\n'), values.Split('\n'))}";
    }

    private static string OurError(SourceText text)
    {
        SyntaxTree tree = SyntaxReader.Read(text);
        return tree.Errors is [var error, ..]
            ? $"at {error.Span}: {error.Message} {Around(text.Content, error.Span.Start)}"
            : $"it has {tree.DocumentCount} documents";
    }

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 160)];

    private static string FirstDifference(string[] ours, string[] theirs)
    {
        int at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"after {string.Join(' ', ours.Skip(at - 3).Take(3))}: {ours.ElementAtOrDefault(at)} is {theirs.ElementAtOrDefault(at)} to PyYAML";
    }

    /// <summary>
    /// What YamlDotNet reads otherwise: an anchor before a quoted value between brackets, a quote right behind one, an anchor with odd letters, the mark of a block on a
    /// line of its own, breaks that are no line feeds.
    /// </summary>
    [GeneratedRegex(
        @"&\w+ *(![\w:.]* *)?[""']|}[""']|&\w*[^\w\s]|(?:^|\r) *[|>]|[\u0085\u2028\u2029]",
        RegexOptions.Multiline
    )]
    private static partial Regex OfLibrary();
}
