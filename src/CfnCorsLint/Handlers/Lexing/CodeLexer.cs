using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>Cuts source code into words, by the description of its language.</summary>
internal sealed class CodeLexer
{
    /// <summary>What goes on for longer without an end is a division.</summary>
    private const int LongestPattern = 500;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly CodeLanguage _language;
    private readonly ImmutableArray<CodeToken>.Builder _tokens =
        ImmutableArray.CreateBuilder<CodeToken>();

    private readonly ImmutableArray<Comment>.Builder _comments =
        ImmutableArray.CreateBuilder<Comment>();

    private int _at;
    private int _lineStart;
    private bool _isFirst = true;
    private bool _isWhole = true;

    public CodeLexer(SourceText source, CodeLanguage language)
    {
        _source = source;
        _text = source.Content;
        _language = language;
    }

    public CodeText Read()
    {
        // What a shell reads: #!/usr/bin/env node
        if (_text.StartsWith("#!", StringComparison.Ordinal))
        {
            SkipLine();
        }

        while (_at < _text.Length)
        {
            Step();
        }

        ImmutableArray<CodeToken> tokens = _tokens.DrainToImmutable();
        bool isPaired = BracketPairs.Of(tokens, out ImmutableArray<int> partners);
        return new CodeText(
            _source,
            _language,
            tokens,
            partners,
            _comments.DrainToImmutable(),
            _isWhole && isPaired
        );
    }

    private void Step()
    {
        char next = _text[_at];
        if (next is '\n' or '\r')
        {
            _at++;
            _lineStart = _at;
            _isFirst = true;
        }
        else if (char.IsWhiteSpace(next) || next == '\uFEFF')
        {
            _at++;
        }
        else if (next == '\\' && _at + 1 < _text.Length && _text[_at + 1] is '\n' or '\r')
        {
            SkipJoint();
        }
        else if (!TryComment() && !TryText() && !TryPattern())
        {
            ReadWord(next);
        }
    }

    /// <summary>A line that a backslash joins to the next.</summary>
    private void SkipJoint()
    {
        _at += _text[_at + 1] == '\r' && _at + 2 < _text.Length && _text[_at + 2] == '\n' ? 3 : 2;
        _lineStart = _at;
        _isFirst = false;
    }

    private void SkipLine()
    {
        int end = _text.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = end < 0 ? _text.Length : _at + end;
    }

    private bool TryComment()
    {
        int start = _at;
        if (Starts(_language.LineComment))
        {
            SkipLine();
            AddComment(start, _at, _language.LineComment.Length, 0);
            return true;
        }

        if (!_language.HasBlockComments || !Starts("/*"))
        {
            return false;
        }

        int close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _isWhole &= close >= 0;
        _at = close < 0 ? _text.Length : close + 2;
        AddComment(start, _at, 2, close < 0 ? 0 : 2);
        int broken = _text.AsSpan(start, _at - start).LastIndexOfAny('\n', '\r');
        if (broken >= 0)
        {
            _lineStart = start + broken + 1;
            _isFirst = true;
        }

        return true;
    }

    private void AddComment(int start, int end, int opening, int closing) =>
        _comments.Add(
            new Comment(
                new TextSpan(start, end),
                _text[(start + opening)..(end - closing)].Trim(),
                IsWholeLine: _text.AsSpan(_lineStart, start - _lineStart).IsWhiteSpace()
            )
        );

    private bool TryText()
    {
        if (_language.HasLifetimes && _text[_at] == '\'')
        {
            int length = CodeTexts.LengthOfCharacter(_text, _at);
            Add(
                length > 1 ? CodeTokenKind.Text : CodeTokenKind.Symbol,
                _at + length,
                length > 1 ? _text[(_at + 1)..(_at + length - 1)] : "'"
            );
            return true;
        }

        if (CodeTexts.FormAt(_language, _text, _at) is not { } form)
        {
            return false;
        }

        CodeTexts.Reading read = CodeTexts.Read(form, _text, _at);
        _isWhole &= read.IsClosed;
        Add(CodeTokenKind.Text, read.End, read.Value, read.HasHoles);
        return true;
    }

    /// <summary>A pattern stands where a value may begin: there a slash divides nothing.</summary>
    private bool TryPattern()
    {
        if (!_language.HasPatterns || _text[_at] != '/' || !MayBeginValue())
        {
            return false;
        }

        bool isInClass = false;
        int end = _at + 1;
        int last = Math.Min(_text.Length, _at + LongestPattern);
        for (; end < last && _text[end] is not ('\n' or '\r'); end++)
        {
            if (_text[end] == '\\')
            {
                end++;
            }
            else if (_text[end] == '/' && !isInClass)
            {
                Add(CodeTokenKind.Text, end + 1, "", hasHoles: true);
                return true;
            }
            else
            {
                isInClass = _text[end] == '[' || (isInClass && _text[end] != ']');
            }
        }

        return false;
    }

    private bool MayBeginValue() =>
        _tokens.Count == 0
        || _tokens[^1] switch
        {
            { Kind: CodeTokenKind.Symbol, Value: ")" or "]" or "}" } => false,
            { Kind: CodeTokenKind.Symbol } => true,
            { Kind: CodeTokenKind.Name, Value: "return" or "typeof" or "case" or "in" or "of" } =>
                true,
            _ => false,
        };

    private void ReadWord(char next)
    {
        int end = _at + 1;
        if (IsOfName(next) && !char.IsAsciiDigit(next))
        {
            while (end < _text.Length && IsOfName(_text[end]))
            {
                end++;
            }

            Add(CodeTokenKind.Name, end, _text[_at..end]);
        }
        else if (char.IsAsciiDigit(next))
        {
            while (end < _text.Length && (IsOfName(_text[end]) || IsPoint(end)))
            {
                end++;
            }

            Add(CodeTokenKind.Number, end, _text[_at..end]);
        }
        else
        {
            string symbol = CodeSymbols.At(_text, _at);
            Add(CodeTokenKind.Symbol, _at + symbol.Length, symbol);
        }
    }

    /// <summary>The point of a number, and not of a range or of what belongs to the number.</summary>
    private bool IsPoint(int at) =>
        _text[at] == '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    private bool IsOfName(char letter) =>
        char.IsLetterOrDigit(letter) || letter == '_' || _language.NameMarks.Contains(letter);

    private bool Starts(string word) =>
        string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;

    private void Add(CodeTokenKind kind, int end, string value, bool hasHoles = false)
    {
        _tokens.Add(
            new CodeToken(kind, value, new TextSpan(_at, end), _at - _lineStart, _isFirst)
            {
                HasHoles = hasHoles,
            }
        );
        int broken = _text.AsSpan(_at, end - _at).LastIndexOfAny('\n', '\r');
        if (broken >= 0)
        {
            _lineStart = _at + broken + 1;
        }

        _isFirst = false;
        _at = end;
    }
}
