using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Words the errors that YAML and JSON share, and finds the places that they name.</summary>
internal static class SyntaxErrors
{
    public const string TooDeep = "Nested more than 256 levels deep, which is not read.";

    public const string TooManyAliased =
        "The aliases up to here stand for more than 4,000,000 characters, which are not read.";

    public const string Unclear = "This cannot be read as YAML.";

    /// <summary>The character at the offset; empty at the end of its line.</summary>
    public static TextSpan Place(string text, int at) => Place(text, at, at + 1);

    /// <summary>The range, as far as it stands on its first line.</summary>
    public static TextSpan Place(string text, int start, int end)
    {
        start = Math.Min(start, text.Length);
        end = Math.Clamp(end, Math.Min(start + 1, text.Length), text.Length);
        int lineEnd = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return new TextSpan(start, lineEnd < 0 ? end : start + lineEnd);
    }

    /// <param name="or">What else may be wrong, to be put before the full stop.</param>
    public static SyntaxError NotClosed(string text, OpenNode open, string or = "")
    {
        int bracket = open.HeadEnd - 1;
        char wanted = open.IsMapping ? '}' : ']';
        return new SyntaxError(
            Place(text, bracket),
            $"No '{wanted}' closes this '{text[bracket]}'{or}."
        );
    }
}
