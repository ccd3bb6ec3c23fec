using System.Globalization;
using System.Text;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Writes single values so that every YAML reads them back as they are meant.</summary>
internal static class YamlScalars
{
    /// <param name="quote">The quote that the neighbours use, taken where the text leaves the choice.</param>
    public static string Write(Fragment.Scalar scalar, char quote)
    {
        string content =
            scalar.Kind != ScalarKind.Text ? scalar.Value
            : IsSafePlain(scalar.Value) ? scalar.Value
            : Quote(scalar.Value, quote);
        return scalar.Tag is null ? content
            : content.Length == 0 ? scalar.Tag
            : $"{scalar.Tag} {content}";
    }

    /// <param name="usual">For a key that cannot do without.</param>
    public static string WriteKey(string key, char? quote, char usual) =>
        quote is { } always ? Quote(key, always)
        : IsSafePlain(key) && !key.Any(IsHidden) ? key
        : Quote(key, usual);

    /// <summary>Whether a key of that text needs no quotes.</summary>
    public static bool MayBePlain(string key) => IsSafePlain(key);

    /// <summary>The text in quotes of the kind that is asked for, unless the other kind needs no escapes.</summary>
    public static string Quote(string text, char preferred)
    {
        bool needsEscapes = text.Any(IsHidden);
        bool hasSingle = text.Contains('\'', StringComparison.Ordinal);
        bool hasDouble = text.AsSpan().IndexOfAny('"', '\\') >= 0;
        bool isDouble =
            needsEscapes || (hasSingle && !hasDouble) || (preferred == '"' && !hasDouble);
        return isDouble ? DoubleQuoted(text) : SingleQuoted(text);
    }

    public static string SingleQuoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The text in double quotes, with the escapes that YAML and JSON share.</summary>
    public static string DoubleQuoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            result = character switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when IsHidden(character) => result
                    .Append("\\u")
                    .Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => result.Append(character),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether a reader of the text would not see the character.</summary>
    private static bool IsHidden(char character) =>
        !char.IsSurrogate(character) && !VisibleText.IsShown(new Rune(character));

    /// <summary>Whether the text can stand without quotes in a block and in brackets alike, and stays a text.</summary>
    private static bool IsSafePlain(string text) => !PlainScalars.NeedsQuotes(text, isInFlow: true);
}
