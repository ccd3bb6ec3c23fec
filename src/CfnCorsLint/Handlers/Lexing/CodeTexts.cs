using System.Text;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>Reads what stands between quotes.</summary>
internal static class CodeTexts
{
    /// <summary>The form of a text that begins there; <see langword="null"/> where none does.</summary>
    public static TextForm? FormAt(CodeLanguage language, string text, int at)
    {
        char first = char.ToLowerInvariant(text[at]);
        foreach (TextForm form in language.Texts)
        {
            if (
                form.Open[0] == first
                && string.Compare(
                    text,
                    at,
                    form.Open,
                    0,
                    form.Open.Length,
                    StringComparison.OrdinalIgnoreCase
                ) == 0
            )
            {
                return form;
            }
        }

        return null;
    }

    public static Reading Read(TextForm form, string text, int start)
    {
        int from = start + form.Open.Length;
        int at = from;
        bool hasHoles = false;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (StartsAt(text, at, form.Close))
            {
                return new Reading(at + form.Close.Length, value.ToString(), hasHoles, true);
            }

            char next = text[at];
            if (next is '\n' or '\r' && !form.MayBreak)
            {
                return new Reading(at, value.ToString(), hasHoles, false);
            }

            if (next == '\\' && form.HasEscapes && at + 1 < text.Length)
            {
                value.Append(Escaped(text[at + 1]));
                at += 2;
            }
            else if (form.Hole == "{" && StartsAt(text, at, "{{"))
            {
                value.Append('{');
                at += 2;
            }
            else if (form.Hole is { } hole && StartsAt(text, at, hole))
            {
                hasHoles = true;
                at = BehindHole(text, at + hole.Length);
            }
            else
            {
                value.Append(next);
                at++;
            }
        }

        return new Reading(text.Length, value.ToString(), hasHoles, false);
    }

    /// <summary>How long a character of Rust is with its quotes; 1 where the quote begins the name of a lifetime.</summary>
    public static int LengthOfCharacter(string text, int at)
    {
        if (at + 2 < text.Length && text[at + 1] != '\\' && text[at + 2] == '\'')
        {
            return 3;
        }

        int close =
            at + 1 < text.Length && text[at + 1] == '\\'
                ? text.IndexOf('\'', Math.Min(at + 3, text.Length))
                : -1;
        return close >= 0 && close - at <= 12 ? close - at + 1 : 1;
    }

    private static bool StartsAt(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static char Escaped(char letter) =>
        letter switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            _ => letter,
        };

    /// <summary>Behind the brace that ends an expression within a text; braces and texts in it are its own.</summary>
    private static int BehindHole(string text, int start)
    {
        int depth = 1;
        char quote = '\0';
        for (int at = start; at < text.Length; at++)
        {
            char next = text[at];
            if (quote != '\0')
            {
                at += next == '\\' ? 1 : 0;
                quote = next == quote ? '\0' : quote;
            }
            else if (next is '"' or '\'' or '`')
            {
                quote = next;
            }
            else
            {
                depth +=
                    next == '{' ? 1
                    : next == '}' ? -1
                    : 0;
                if (depth == 0)
                {
                    return at + 1;
                }
            }
        }

        return text.Length;
    }

    /// <summary>A text between quotes, as it was read.</summary>
    /// <param name="End">Behind its closing quote.</param>
    /// <param name="Value">Without the expressions in it.</param>
    internal readonly record struct Reading(int End, string Value, bool HasHoles, bool IsClosed);
}
