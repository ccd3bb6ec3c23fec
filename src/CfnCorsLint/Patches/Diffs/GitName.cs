using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Diffs;

/// <summary>The name of a file as git writes it: in quotes, with octal bytes, where it holds what a terminal would not show.</summary>
/// <remarks>Source: https://git-scm.com/docs/git-config (core.quotePath) and https://github.com/git/git/blob/master/quote.c</remarks>
internal static class GitName
{
    public static string Of(string name)
    {
        var quoted = new StringBuilder(name.Length + 2);
        foreach (Rune rune in name.EnumerateRunes())
        {
            Append(quoted, rune);
        }

        return quoted.Length == name.Length ? name : $"\"{quoted}\"";
    }

    private static void Append(StringBuilder quoted, Rune rune)
    {
        string? letter = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\a' => "\\a",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\v' => "\\v",
            '\f' => "\\f",
            '\r' => "\\r",
            _ => null,
        };
        if (letter is not null)
        {
            quoted.Append(letter);
        }
        else if (VisibleText.IsShown(rune))
        {
            quoted.Append(rune.ToString());
        }
        else
        {
            Span<byte> bytes = stackalloc byte[4];
            foreach (byte one in bytes[..rune.EncodeToUtf8(bytes)])
            {
                quoted.Append('\\').Append(Convert.ToString(one, 8).PadLeft(3, '0'));
            }
        }
    }
}
