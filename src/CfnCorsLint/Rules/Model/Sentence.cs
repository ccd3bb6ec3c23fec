using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Rules.Model;

/// <summary>A sentence that has holes: <c>The preflight of '{path}' does not allow {missing}, so browsers never send {missing:it|them}.</c></summary>
/// <param name="Error">What is wrong with the braces; <see langword="null"/> when nothing is.</param>
public sealed record Sentence(ImmutableArray<SentencePart> Parts, string? Error)
{
    /// <summary>How many names in quotes a sentence lists: from a longer list the middle is left out, since the related places have it.</summary>
    private const int MaxQuoted = 4;

    public IEnumerable<string> Holes => Parts.Select(part => part.Word).OfType<string>();

    public static Sentence Parse(string text)
    {
        ImmutableArray<SentencePart>.Builder parts = ImmutableArray.CreateBuilder<SentencePart>();
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            string literal = open < 0 ? text[at..] : text[at..open];
            if (literal.Contains('}', StringComparison.Ordinal))
            {
                return new Sentence([], "A '}' closes no hole.");
            }

            if (literal.Length > 0)
            {
                parts.Add(new SentencePart(literal, null, null, null));
            }

            if (open < 0)
            {
                break;
            }

            int close = text.IndexOf('}', open);
            if (close < 0)
            {
                return new Sentence([], "A '{' is never closed.");
            }

            if (Hole(text[(open + 1)..close]) is not { } hole)
            {
                return new Sentence(
                    [],
                    $"'{text[open..(close + 1)]}' is no hole: write {{word}} or {{word:one|several}}."
                );
            }

            parts.Add(hole);
            at = close + 1;
        }

        return new Sentence(parts.DrainToImmutable(), null);
    }

    /// <summary>The sentence; several things read <c>A, B and C</c>. A word without anything leaves nothing.</summary>
    public string Render(ImmutableDictionary<string, ImmutableArray<string>> arguments)
    {
        var text = new StringBuilder();
        for (int at = 0; at < Parts.Length; at++)
        {
            SentencePart part = Parts[at];
            ImmutableArray<string> items =
                part.Word is { } word
                && arguments.TryGetValue(word, out ImmutableArray<string> found)
                    ? found
                    : [];
            string? shown =
                part.Literal
                ?? (
                    part.One is null ? List(items, IsQuoted(at) ? "'" : "")
                    : items.Length == 1 ? part.One
                    : part.Several
                );
            text.Append(shown);
        }

        return text.ToString();
    }

    public static string List(ImmutableArray<string> items) => List(items, "");

    /// <param name="quote">Stands before the first and after the last already.</param>
    private static string List(ImmutableArray<string> items, string quote) =>
        items.Length < 2 ? string.Concat(items)
        : quote.Length > 0 && items.Length > MaxQuoted
            ? $"{items[0]}{quote}, {quote}{items[1]}{quote}, … and {quote}{items[^1]}"
        : $"{string.Join($"{quote}, {quote}", items[..^1])}{quote} and {quote}{items[^1]}";

    /// <summary>Whether the hole stands in quotes: <c>'{path}'</c>.</summary>
    private bool IsQuoted(int at) =>
        at > 0
        && at + 1 < Parts.Length
        && Parts[at - 1].Literal?.EndsWith('\'') is true
        && Parts[at + 1].Literal?.StartsWith('\'') is true;

    private static SentencePart? Hole(string inside)
    {
        int colon = inside.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return inside.Length == 0 ? null : new SentencePart(null, inside, null, null);
        }

        string[] forms = inside[(colon + 1)..].Split('|');
        return colon == 0 || forms.Length != 2
            ? null
            : new SentencePart(null, inside[..colon], forms[0], forms[1]);
    }
}
