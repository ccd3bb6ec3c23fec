using System.Buffers;
using System.Globalization;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Finds the characters that a file may not hold as they are: those below U+0020 that neither YAML nor JSON allows, and U+007F; in YAML some more.</summary>
/// <remarks>Source: https://yaml.org/spec/1.2.2/#51-character-set</remarks>
internal static class ControlCharacters
{
    private const string Forbidden =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013"
        + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(Forbidden);

    private static readonly SearchValues<char> s_forbiddenInYaml = SearchValues.Create(
        Forbidden
            + "\u0080\u0081\u0082\u0083\u0084\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090"
            + "\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\uFFFE\uFFFF"
    );

    /// <summary>The index of the first character that JSON forbids, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_forbidden);

    /// <summary>The first of those that YAML forbids, or -1.</summary>
    public static int IndexInYaml(ReadOnlySpan<char> text) => text.IndexOfAny(s_forbiddenInYaml);

    public static SyntaxError ErrorAt(string text, int at)
    {
        string code = ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture);
        return new SyntaxError(
            new TextSpan(at, at + 1),
            $"The control character U+{code} must not stand in this file."
        );
    }
}
