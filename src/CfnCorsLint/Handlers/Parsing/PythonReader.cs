using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Reads a file of Python.</summary>
/// <remarks>Source: https://docs.python.org/3/reference/</remarks>
internal sealed class PythonReader
{
    private readonly CodeText _text;
    private readonly PythonLayout _layout;
    private readonly ExpressionReader _expressions;
    private readonly FunctionMap _functions;
    private readonly List<CodeVariable> _variables = [];
    private readonly List<CodeChange> _changes = [];
    private readonly List<CodeReturn> _returns = [];

    public PythonReader(CodeText text)
    {
        _text = text;
        _layout = new PythonLayout(text);
        _expressions = new ExpressionReader(text);
        _functions = new FunctionMap(
            new PythonFunctions(text, _layout, _expressions).Find(),
            text.Count
        );
    }

    public CodeModule Read()
    {
        for (int at = 0; at < _text.Count; at++)
        {
            if (_text.Is(at, "return") && _functions.InnermostAt(at) is { } function)
            {
                ReadReturn(function, at);
            }
            else if (_text.Is(at, "("))
            {
                _changes.AddRange(CallChanges.At(_text, at, _expressions, _functions));
            }
            else if (_text.Is(at, "=") && _layout.IsInStatement(at))
            {
                ReadAssignment(at);
            }
        }

        return new CodeModule(_text)
        {
            Layout = _layout,
            Functions = _functions,
            Variables = _variables.ToLookup(one => one.Name),
            Changes = [.. _changes],
            Returns = [.. _returns],
            Imports = PythonImports.Of(_text, _layout),
            Exports = Exported(),
        };
    }

    private void ReadReturn(CodeFunction function, int at)
    {
        int end = _layout.EndOf(at);
        if (end > at + 1)
        {
            _returns.Add(
                new CodeReturn(
                    function,
                    at,
                    _expressions.Read(at + 1, end),
                    _layout.GuardsOf(at, function)
                )
            );
        }
    }

    private void ReadAssignment(int equals)
    {
        int start = _layout.StartOf(equals);
        if (Separation.Find(_text, start, equals, word => word.IsSymbol(",")) > start)
        {
            _variables.AddRange(Parts(start, equals));
            return;
        }

        int typed = Separation.Find(_text, start, equals, word => word.IsSymbol(":"));
        if (AssignedPath.Before(_text, typed > start ? typed : equals) is not { } target)
        {
            return;
        }

        CodeExpression value = _expressions.Read(equals + 1, _layout.EndOf(equals));
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

    /// <summary><c>user, error = user_of(event)</c></summary>
    private IEnumerable<CodeVariable> Parts(int start, int equals)
    {
        CodeExpression value = _expressions.Read(equals + 1, _layout.EndOf(equals));
        (int Start, int End)[] names = [.. Separation.At(_text, start, equals, ",")];
        for (int at = 0; at < names.Length; at++)
        {
            (int from, int to) = names[at];
            if (to != from + 1 || !_text.IsName(from))
            {
                continue;
            }

            CodeExpression part = value switch
            {
                CodeExpression.Tuple { Items: var items } when items.Length == names.Length =>
                    items[at],
                CodeExpression.Call call => new CodeExpression.Part(from, to, call, null, at),
                _ => new CodeExpression.Other(from, to),
            };
            yield return new CodeVariable(
                _text[from].Value,
                _functions.InnermostAt(equals),
                part,
                from
            );
        }
    }

    /// <summary>All that the file itself names is there for others.</summary>
    private ImmutableDictionary<string, CodeExpression> Exported()
    {
        ImmutableDictionary<string, CodeExpression>.Builder found =
            ImmutableDictionary.CreateBuilder<string, CodeExpression>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (CodeVariable variable in _variables.Where(one => one.Function is null))
        {
            found[variable.Name] = variable.Value;
            places[variable.Name] = variable.Place;
        }

        foreach (CodeFunction function in _functions.All)
        {
            // handler = wrap(handler)
            if (
                function.Name is { } name
                && places.GetValueOrDefault(name, -1) < function.Start
                && _functions.InnermostAt(function.Start) is null
            )
            {
                found[name] = new CodeExpression.Function(function.Start, function.BodyEnd);
            }
        }

        return found.ToImmutable();
    }
}
