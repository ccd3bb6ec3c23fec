using System.Buffers;
using System.Globalization;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>The characters below U+0020 that neither YAML nor JSON allows, and U+007F.</summary>
/// <remarks>Source: https://yaml.org/spec/1.2.2/#51-character-set</remarks>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013"
            + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
    );

    /// <summary>The first of them, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_forbidden);

    public static SyntaxError ErrorAt(string text, int at)
    {
        string code = ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture);
        return new SyntaxError(
            new TextSpan(at, at + 1),
            $"The control character U+{code} must not stand in this file."
        );
    }
}
