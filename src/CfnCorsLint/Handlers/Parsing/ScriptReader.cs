using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads a file of JavaScript or TypeScript.</summary>
internal sealed class ScriptReader
{
    private readonly CodeText _text;
    private readonly ScriptLayout _layout;
    private readonly ExpressionReader _expressions;
    private readonly FunctionMap _functions;
    private readonly List<CodeVariable> _variables = [];
    private readonly List<CodeChange> _changes = [];
    private readonly List<CodeReturn> _returns = [];
    private readonly HashSet<int> _declared = [];

    public ScriptReader(CodeText text)
    {
        _text = text;
        _layout = new ScriptLayout(text);
        _expressions = new ExpressionReader(text);
        _functions = new FunctionMap(new ScriptFunctions(text, _layout).Find(), text.Count);
    }

    public CodeModule Read()
    {
        var imports = new ScriptImports(_text);
        for (int at = 0; at < _text.Count; at++)
        {
            ReadAt(at);
        }

        foreach (CodeFunction function in _functions.All.Where(one => one.IsExpression))
        {
            AddReturn(function, function.BodyStart, function.BodyStart, function.BodyEnd);
        }

        return new CodeModule(_text)
        {
            Functions = _functions,
            Variables = _variables.ToLookup(one => one.Name),
            Changes = [.. _changes],
            Returns = [.. _returns.OrderBy(one => one.Place)],
            Imports = imports.Read(),
            Exports = ScriptExports.Of(
                _text,
                _expressions,
                _layout,
                _functions,
                _variables,
                _changes
            ),
        };
    }

    private void ReadAt(int at)
    {
        CodeToken word = _text[at];
        if (word is { Kind: CodeTokenKind.Name, Value: "const" or "let" or "var" })
        {
            ReadDeclaration(at + 1);
        }
        else if (word.IsSymbol("=") && !_declared.Contains(at))
        {
            ReadAssignment(at);
        }
        else if (word.IsName("return") && !_text.Is(at - 1, ".") && !_text.Is(at + 1, ":"))
        {
            bool isAlone = at + 1 >= _text.Count || _text[at + 1].IsFirst;
            if (_functions.InnermostAt(at) is { } function && !isAlone)
            {
                AddReturn(function, at, at + 1, _layout.EndOf(at + 1));
            }
        }
        else if (word.IsSymbol("("))
        {
            _changes.AddRange(CallChanges.At(_text, at, _expressions, _functions));
            if (_functions.InnermostAt(at) is { } caller)
            {
                ReadCallback(caller, at);
            }
        }
    }

    /// <summary><c>callback(null, answer)</c>, <c>resolve(answer)</c>, <c>context.succeed(answer)</c>.</summary>
    private void ReadCallback(CodeFunction caller, int open)
    {
        int close = _text.Partners[open];
        if (close < open || !_text.IsName(open - 1))
        {
            return;
        }

        (int Start, int End)[] arguments = [.. Separation.At(_text, open + 1, close, ",")];
        bool isMember = _text.Is(open - 2, ".");
        bool isContext = isMember && _text.Is(open - 3, "context");
        int given = _text[open - 1].Value switch
        {
            "callback" or "cb" when !isMember => 1,
            "done" when isContext => 1,
            "succeed" when isContext => 0,
            "resolve" when !isMember || _text.Is(open - 3, "Promise") => 0,
            _ => -1,
        };
        if (given >= 0 && given < arguments.Length)
        {
            AddReturn(caller, open - 1, arguments[given].Start, arguments[given].End);
        }
    }

    private void AddReturn(CodeFunction function, int place, int start, int end) =>
        _returns.Add(
            new CodeReturn(
                function,
                place,
                _expressions.Read(start, end),
                ScriptGuards.Of(_text, place, function)
            )
        );

    /// <summary>The names behind <c>const</c>, <c>let</c> or <c>var</c>, with their values.</summary>
    private void ReadDeclaration(int start)
    {
        for (int at = start; at < _text.Count; )
        {
            int behind = _text.After(at);
            int equals = _text.Is(behind, ":") ? _layout.BehindType(behind + 1) : behind;
            if (!_text.Is(equals, "="))
            {
                return;
            }

            int end = _layout.EndOf(equals + 1);
            _declared.Add(equals);
            CodeExpression value = _expressions.Read(equals + 1, end);
            CodeFunction? function = _functions.InnermostAt(at);
            bool isImport =
                value is CodeExpression.Call { Callee: CodeExpression.Name { Path: "require" } };
            if (isImport)
            {
                // The imports tell what the names stand for.
            }
            else if (_text.IsName(at))
            {
                _variables.Add(
                    new CodeVariable(_text[at].Value, function, value, at) { IsDeclared = true }
                );
            }
            else if (_text.Partners[at] > at)
            {
                _variables.AddRange(Parts(at, function, value));
            }

            if (!_text.Is(end, ","))
            {
                return;
            }

            at = end + 1;
        }
    }

    /// <summary>The names that a value is taken apart into: a plain name stands for the member of that name, what else stands there is not followed.</summary>
    private IEnumerable<CodeVariable> Parts(
        int open,
        CodeFunction? function,
        CodeExpression value
    ) =>
        from part in Separation.At(_text, open + 1, _text.Partners[open], ",")
        let last = Separation.Find(_text, part.Start, part.End, word => word.IsSymbol("="))
        let name = (last < 0 ? part.End : last) - 1
        where _text.IsName(name)
        select new CodeVariable(
            _text[name].Value,
            function,
            PartOf(open, part) is not { } member ? new CodeExpression.Other(part.Start, part.End)
                : value is CodeExpression.Name { Path: var path }
                    ? new CodeExpression.Name(part.Start, part.End, $"{path}.{member}")
                : value is CodeExpression.Call
                    ? new CodeExpression.Part(part.Start, part.End, value, member, 0)
                : new CodeExpression.Other(part.Start, part.End),
            name
        )
        {
            IsDeclared = true,
        };

    /// <summary>The member that one of the names is: <c>{ httpMethod }</c>, <c>{ httpMethod: method }</c></summary>
    private string? PartOf(int open, (int Start, int End) part) =>
        _text.Is(open, "{")
        && _text.IsName(part.Start)
        && (
            part.End == part.Start + 1
            || (
                part.End == part.Start + 3
                && _text.Is(part.Start + 1, ":")
                && _text.IsName(part.Start + 2)
            )
        )
            ? _text[part.Start].Value
            : null;

    private void ReadAssignment(int equals)
    {
        if (AssignedPath.Before(_text, equals) is not { } target)
        {
            return;
        }

        CodeExpression value = _expressions.Read(equals + 1, _layout.EndOf(equals + 1));
        CodeFunction? function = _functions.InnermostAt(equals);
        if (target.Path is [{ } name])
        {
            _variables.Add(new CodeVariable(name, function, value, target.Start));
        }
        else
        {
            _changes.Add(new CodeChange(target.Path, function, value, target.Start));
        }
    }
}
