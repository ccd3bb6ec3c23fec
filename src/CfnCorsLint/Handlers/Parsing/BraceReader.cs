using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads a file of C# or Go: what its functions return, and what they put together for it.</summary>
internal sealed class BraceReader
{
    private readonly CodeText _text;
    private readonly bool _isGo;
    private readonly ExpressionReader _expressions;
    private readonly FunctionMap _functions;
    private readonly List<CodeVariable> _variables = [];
    private readonly List<CodeChange> _changes = [];
    private readonly List<CodeReturn> _returns = [];

    public BraceReader(CodeText text)
    {
        _text = text;
        _isGo = text.Language == Languages.CodeLanguages.Go;
        _expressions = new ExpressionReader(text);
        _functions = new FunctionMap(new BraceFunctions(text, _isGo).Find(), text.Count);
    }

    public CodeModule Read()
    {
        for (int at = 0; at < _text.Count; at++)
        {
            if (_text.Is(at, "return") && _functions.InnermostAt(at) is { } function)
            {
                AddReturn(function, at, at + 1);
            }
            else if (_text.Is(at, "("))
            {
                _changes.AddRange(CallChanges.At(_text, at, _expressions, _functions));
            }
            else if (_text.Is(at, "=") || _text.Is(at, ":="))
            {
                ReadAssignment(at);
            }
        }

        foreach (CodeFunction function in _functions.All.Where(one => one.IsExpression))
        {
            AddReturn(function, function.BodyStart, function.BodyStart);
        }

        return new CodeModule(_text)
        {
            Functions = _functions,
            Variables = _variables.ToLookup(one => one.Name),
            Changes = [.. _changes],
            Returns = [.. _returns],
            Imports = BraceImports.Of(_text),
        };
    }

    private void AddReturn(CodeFunction function, int place, int start)
    {
        int end = EndOf(start);
        (int Start, int End)[] values = _isGo
            ? [.. Separation.At(_text, start, end, ",")]
            : [(start, end)];
        if (end > start)
        {
            _returns.Add(
                new CodeReturn(
                    function,
                    place,
                    _expressions.Read(values[0].Start, values[0].End),
                    ScriptGuards.Of(_text, place, function)
                )
                {
                    IsBesideError = values.Length > 1 && !_text.Is(values[^1].Start, "nil"),
                }
            );
        }
    }

    private void ReadAssignment(int equals)
    {
        if (AssignedPath.Before(_text, equals) is not { } target)
        {
            return;
        }

        CodeExpression value = _expressions.Read(equals + 1, EndOf(equals + 1));
        CodeFunction? function = _functions.InnermostAt(equals);
        if (target.Path is [{ } name])
        {
            _variables.Add(
                new CodeVariable(name, function, value, target.Start)
                {
                    IsDeclared = !_isGo || _text.Is(equals, ":="),
                }
            );
        }
        else
        {
            _changes.Add(new CodeChange(target.Path, function, value, target.Start));
        }
    }

    /// <summary>Behind the expression: a semicolon of C#, the end of a line in Go, a closing bracket.</summary>
    private int EndOf(int start)
    {
        const int Longest = 20_000;
        for (int at = start; at < _text.Count && at - start < Longest; at = _text.After(at))
        {
            bool isEnd =
                _text[at] is { Kind: CodeTokenKind.Symbol, Value: ";" or ")" or "]" or "}" }
                || (
                    _isGo
                    && at > start
                    && _text[at].IsFirst
                    && _text[at - 1].Value is not ("," or "." or "+" or "&&" or "||")
                );
            if (isEnd)
            {
                return at;
            }
        }

        return Math.Min(_text.Count, start + Longest);
    }
}
