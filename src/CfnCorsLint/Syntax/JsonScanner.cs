using System.Buffers;
using System.Text.RegularExpressions;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Finds where the tokens of a JSON text begin and end, and refuses what is no JSON but for comments.</summary>
/// <remarks>Source: https://www.rfc-editor.org/rfc/rfc8259</remarks>
internal sealed partial class JsonScanner(string text, CommentCollector comments)
{
    private static readonly SearchValues<char> s_stopsInString = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013"
            + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
    );

    private int _at;

    /// <summary>The first fault; nothing is found behind it.</summary>
    public SyntaxError? Error { get; private set; }

    /// <summary>Where the token stands that was found last.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Finds the next token, given what is open before it.</summary>
    public JsonTokenKind Next(TreeBuilder before)
    {
        (int commas, int colons) = SkipGap();
        if (Error is not null)
        {
            return JsonTokenKind.None;
        }

        Span = TextSpan.At(_at);
        if (_at == text.Length)
        {
            Error =
                before.Innermost is { } open ? SyntaxErrors.NotClosed(text, open)
                : commas + colons > 0 ? Fault(_at, "A ',' or ':' stands outside of everything.")
                : null;
            return JsonTokenKind.None;
        }

        bool isClosing = text[_at] is '}' or ']';
        Error = FaultBefore(before, isClosing, commas, colons) ?? FaultOfClosing(before, isClosing);
        return Error is null ? Find(before) : JsonTokenKind.None;
    }

    private static bool IsBehindKey(TreeBuilder before) =>
        before.Innermost is { IsMapping: true } && !before.IsAtKey;

    private SyntaxError Fault(int at, string message) => new(SyntaxErrors.Place(text, at), message);

    /// <summary>Passes blanks, comments, commas and colons, and counts the latter.</summary>
    private (int Commas, int Colons) SkipGap()
    {
        int commas = 0;
        int colons = 0;
        for (; _at < text.Length; _at++)
        {
            switch (text[_at])
            {
                case ' ' or '\t' or '\r' or '\n':
                    break;
                case ',':
                    commas++;
                    break;
                case ':':
                    colons++;
                    break;
                case '/' when _at + 1 < text.Length && text[_at + 1] is '/' or '*':
                    SkipComment();
                    break;
                default:
                    return (commas, colons);
            }
        }

        return (commas, colons);
    }

    /// <summary>Stops at the comment's last character.</summary>
    private void SkipComment()
    {
        int start = _at;
        ReadOnlySpan<char> rest = text.AsSpan(start + 2);
        if (text[start + 1] == '/')
        {
            int length = rest.IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + 2 + length;
            comments.Add(start, end, 2, end);
            _at = end - 1;
        }
        else if (rest.IndexOf("*/", StringComparison.Ordinal) is >= 0 and var length)
        {
            int end = start + 2 + length;
            comments.Add(start, end + 2, 2, end);
            _at = end + 1;
        }
        else
        {
            Error = Fault(start, "No '*/' closes this comment.");
            _at = text.Length - 1;
        }
    }

    private SyntaxError? FaultBefore(TreeBuilder before, bool isClosing, int commas, int colons)
    {
        if (before.Depth == 0)
        {
            return before.Root is not null
                    ? Fault(_at, "Nothing may follow the JSON value that ends before this.")
                : commas + colons > 0
                    ? Fault(_at, "A ',' or ':' stands before this, where none belongs.")
                : null;
        }

        if (IsBehindKey(before))
        {
            return isClosing ? Fault(_at, "The key before this has no value.")
                : colons == 0 ? Fault(_at, "A ':' is missing before this.")
                : colons > 1 || commas > 0
                    ? Fault(_at, "More than one ':' stands before this value.")
                : null;
        }

        bool isFirst = before.IsAtFirstChild;
        return colons > 0 ? Fault(_at, "A ':' stands before this, where a ',' belongs.")
            : isClosing && commas > 0
                ? Fault(_at, $"A ',' stands before this '{text[_at]}'; JSON allows none there.")
            : isFirst && commas > 0
                ? Fault(_at, "A ',' stands before the first element; JSON allows none there.")
            : commas > 1 ? Fault(_at, "More than one ',' stands before this.")
            : !isFirst && !isClosing && commas == 0 ? Fault(_at, "A ',' is missing before this.")
            : null;
    }

    private SyntaxError? FaultOfClosing(TreeBuilder before, bool isClosing)
    {
        if (!isClosing)
        {
            return null;
        }

        if (before.Innermost is not { } open)
        {
            return Fault(_at, $"Nothing is open that this '{text[_at]}' could close.");
        }

        char wanted = open.IsMapping ? '}' : ']';
        return text[_at] == wanted
            ? null
            : Fault(_at, $"A '{wanted}' belongs here: a '{text[open.Start]}' is open.");
    }

    private JsonTokenKind Find(TreeBuilder before)
    {
        char first = text[_at];
        if (first == '"')
        {
            return FindString();
        }

        if (before.IsAtKey && first != '}')
        {
            Error = Fault(_at, "A key of JSON stands in double quotes.");
            return JsonTokenKind.None;
        }

        if (first is '{' or '[' or '}' or ']')
        {
            Span = new TextSpan(_at, ++_at);
            return first is '{' or '[' ? JsonTokenKind.Open : JsonTokenKind.Close;
        }

        return FindWord();
    }

    private JsonTokenKind FindString()
    {
        for (int at = _at + 1; at < text.Length; )
        {
            int stop = text.AsSpan(at).IndexOfAny(s_stopsInString);
            if (stop < 0)
            {
                break;
            }

            at += stop;
            if (text[at] == '"')
            {
                Span = new TextSpan(_at, at + 1);
                _at = at + 1;
                return JsonTokenKind.String;
            }

            if (text[at] != '\\')
            {
                Error =
                    text[at] is '\r' or '\n' ? Fault(_at, "No '\"' closes this string on its line.")
                    : text[at] == '\t' ? Fault(at, "A tab in a JSON string is written '\\t'.")
                    : ControlCharacters.ErrorAt(text, at);
                return JsonTokenKind.None;
            }

            at += 2;
        }

        Error = Fault(_at, "No '\"' closes this string.");
        return JsonTokenKind.None;
    }

    private JsonTokenKind FindWord()
    {
        Match word = Word().Match(text, _at);
        if (word.Success)
        {
            Span = new TextSpan(_at, _at + word.Length);
            _at = Span.End;
            return JsonTokenKind.Word;
        }

        Error =
            text[_at] == '\'' ? Fault(_at, "Strings of JSON stand in double quotes.")
            : ControlCharacters.IndexIn(text.AsSpan(_at, 1)) == 0
                ? ControlCharacters.ErrorAt(text, _at)
            : Fault(
                _at,
                "No value of JSON begins here: a string, a number, true, false, null, '{' or '['."
            );
        return JsonTokenKind.None;
    }

    [GeneratedRegex(
        @"\G(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])"
    )]
    private static partial Regex Word();
}
