using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Splits a command into its words as the shells of Unix do: by quotes, by strokes before letters, and over lines that go on in the next.</summary>
/// <remarks>Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html</remarks>
internal sealed class ShellWords
{
    private const char NoQuote = '\0';

    /// <summary>Opens what ends at a single quote and knows <c>\n</c>: <c>$'…'</c>.</summary>
    private const char AnsiQuote = '$';

    private readonly string _text;
    private readonly int _end;
    private readonly ImmutableArray<string>.Builder _words = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder _word = new();
    private bool _isInWord;
    private char _quote = NoQuote;
    private int _at;
    private int? _quotedBreak;

    private ShellWords(string text, int start, int end)
    {
        _text = text;
        _at = start;
        _end = end;
    }

    /// <summary>The words of the command that begins at a place.</summary>
    /// <param name="end">The command reaches no further.</param>
    public static ShellCommand Read(string text, int start, int end)
    {
        var words = new ShellWords(text, start, end);
        while (words._at < end && words.Take(text[words._at])) { }

        words.EndWord();
        return new ShellCommand(
            words._words.ToImmutable(),
            words._at,
            words._quotedBreak ?? words._at,
            words._quote == NoQuote
        );
    }

    /// <returns>Whether the command goes on.</returns>
    private bool Take(char letter)
    {
        if (letter == '\n' && _quote != NoQuote)
        {
            _quotedBreak ??= _at;
        }

        switch (_quote)
        {
            case NoQuote:
                return TakeBare(letter);
            case '"':
                TakeInDouble(letter);
                break;
            default:
                TakeInSingle(letter);
                break;
        }

        return true;
    }

    private bool TakeBare(char letter)
    {
        switch (letter)
        {
            case '\n' or '\r' or '|' or ';':
            case '>' or '<' or '#' or '&' when !_isInWord:
                return false;
            case '\\' or '`' when BehindBreak() is { } next:
                _at = next;
                return true;
            case '\\' when _at + 1 < _end:
                Add(_text[_at + 1], 2);
                return true;
            case '$' when _at + 1 < _end && _text[_at + 1] == '\'':
                Open(AnsiQuote, 2);
                return true;
            case '"' or '\'':
                Open(letter, 1);
                return true;
            case ' ' or '\t' or '\u00a0':
                EndWord();
                _at++;
                return true;
            default:
                Add(letter, 1);
                return true;
        }
    }

    private void TakeInDouble(char letter)
    {
        char next = _at + 1 < _end ? _text[_at + 1] : NoQuote;
        if (letter == '"')
        {
            Close();
        }
        else if (letter == '\\' && BehindBreak() is { } behind)
        {
            _at = behind;
        }
        else if (letter == '\\' && next is '"' or '\\' or '$' or '`')
        {
            Add(next, 2);
        }
        else
        {
            Add(letter, 1);
        }
    }

    private void TakeInSingle(char letter)
    {
        if (letter == '\'')
        {
            Close();
        }
        else if (letter == '\\' && _quote == AnsiQuote && _at + 1 < _end)
        {
            TakeAnsi(_text[_at + 1]);
        }
        else
        {
            Add(letter, 1);
        }
    }

    private void TakeAnsi(char letter)
    {
        const int Digits = 4;
        string digits =
            letter == 'u' && _at + 2 + Digits <= _end ? _text.Substring(_at + 2, Digits) : "";
        if (digits.Length > 0 && digits.All(char.IsAsciiHexDigit))
        {
            Add((char)Convert.ToUInt16(digits, 16), 2 + Digits);
            return;
        }

        Add(
            letter switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => letter,
            },
            2
        );
    }

    /// <summary>The place in the next line where the command goes on; <see langword="null"/> when more than blanks stand between the letter and the end of the line.</summary>
    private int? BehindBreak()
    {
        int at = _at + 1;
        while (at < _end && _text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at < _end && _text[at] == '\n' ? at + 1 : null;
    }

    private void Open(char quote, int length)
    {
        _quote = quote;
        _isInWord = true;
        _at += length;
    }

    private void Close()
    {
        _quote = NoQuote;
        _at++;
    }

    private void Add(char letter, int length)
    {
        _word.Append(letter);
        _isInWord = true;
        _at += length;
    }

    private void EndWord()
    {
        if (_isInWord)
        {
            _words.Add(_word.ToString());
            _word.Clear();
            _isInWord = false;
        }
    }
}
