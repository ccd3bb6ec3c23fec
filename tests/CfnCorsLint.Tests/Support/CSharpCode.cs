using System.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>C# text without what is no code: comments are blanked, texts and characters emptied.</summary>
/// <remarks>The expressions inside an interpolated text stay. Lines keep their numbers.</remarks>
internal sealed class CSharpCode
{
    private readonly string _text;
    private readonly StringBuilder _code = new();
    private int _at;

    private CSharpCode(string text) => _text = text;

    public static string Of(string text)
    {
        var code = new CSharpCode(text);
        code.ReadCode(inText: false);
        return code._code.ToString();
    }

    /// <param name="inText">Whether it is the expression of an interpolated text, which a brace ends.</param>
    private void ReadCode(bool inText)
    {
        for (int open = 0; _at < _text.Length; )
        {
            if (Ahead("//"))
            {
                SkipTo('\n');
            }
            else if (Ahead("/*"))
            {
                int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                Blank((end < 0 ? _text.Length : end + 2) - _at);
            }
            else if (_text[_at] == '\'')
            {
                Blank(Ahead("'\\") ? 3 : 2);
                SkipTo('\'');
                Blank(1);
            }
            else if (_text[_at] is '"' or '$' or '@' && TextPrefix() is { } prefix)
            {
                ReadText(prefix);
            }
            else if (inText && open == 0 && _text[_at] == '}')
            {
                return;
            }
            else
            {
                open += _text[_at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                _code.Append(_text[_at++]);
            }
        }
    }

    /// <summary>The <c>$</c> and <c>@</c> before a quote; <see langword="null"/> when no text begins here.</summary>
    private string? TextPrefix()
    {
        int end = _at;
        while (end < _text.Length && _text[end] is '$' or '@')
        {
            end++;
        }

        return end < _text.Length && _text[end] == '"' ? _text[_at..end] : null;
    }

    private void ReadText(string prefix)
    {
        int holes = prefix.Count(mark => mark == '$');
        bool verbatim = prefix.Contains('@', StringComparison.Ordinal);
        Blank(prefix.Length);
        int quotes = verbatim || Run('"') == 2 ? 1 : Run('"');
        bool escapes = quotes == 1 && !verbatim;
        _code.Append('"');
        _at += quotes;
        while (_at < _text.Length)
        {
            int braces = holes > 0 ? Run('{') : 0;
            if (braces > 0 && (quotes > 2 ? braces >= holes : braces % 2 == 1))
            {
                Blank(braces);
                ReadCode(inText: true);
                Blank(holes);
            }
            else if ((escapes && _text[_at] == '\\') || (verbatim && Ahead("\"\"")))
            {
                Blank(2);
            }
            else if (Run('"') >= quotes)
            {
                break;
            }
            else
            {
                Blank(Math.Max(1, braces));
            }
        }

        _code.Append('"');
        _at += quotes;
    }

    private bool Ahead(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    /// <summary>How often the character stands here in a row.</summary>
    private int Run(char what)
    {
        int end = _at;
        while (end < _text.Length && _text[end] == what)
        {
            end++;
        }

        return end - _at;
    }

    private void SkipTo(char what)
    {
        int end = _text.IndexOf(what, _at);
        Blank((end < 0 ? _text.Length : end) - _at);
    }

    private void Blank(int length)
    {
        for (int end = Math.Min(_text.Length, _at + length); _at < end; _at++)
        {
            _code.Append(_text[_at] == '\n' ? '\n' : ' ');
        }
    }
}
