using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds the part of a file that one of its handlers may run: another function of the file tells nothing of that handler.</summary>
internal sealed class ReachedCode
{
    private readonly CodeText _text;
    private readonly Dictionary<string, CodeFunction> _named = new(StringComparer.Ordinal);
    private readonly HashSet<CodeFunction> _left = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _definitions = [];

    private ReachedCode(CodeModule module, CodeFunction own)
    {
        _text = module.Text;
        foreach (CodeFunction function in module.Functions.All)
        {
            if (function.Name is { } name)
            {
                Add(module, own, name, function);
            }
        }

        foreach (CodeVariable variable in module.Variables.SelectMany(each => each))
        {
            if (module.Functions.At(variable.Value.Start) is { } function)
            {
                Add(module, own, variable.Name, function);
                _definitions.Add(variable.Place);
            }
        }

        foreach ((string name, CodeExpression value) in module.Exports)
        {
            if (
                value is CodeExpression.Function
                && module.Functions.At(value.Start) is { } function
            )
            {
                Add(module, own, name, function);
            }
            else if (value is CodeExpression.Name)
            {
                _definitions.Add(value.Start);
            }
        }
    }

    /// <summary>Whether what the handler may run shows that it may set headers; the whole file where that is not told apart.</summary>
    public static bool HasSign(EntryPoint entry) =>
        CorsSigns.AreIn(entry.Module.Text)
        && (
            entry.Function is not { } own
            || entry.Module.Text.Language is var language
                && language != CodeLanguages.JavaScript
                && language != CodeLanguages.Python
            || new ReachedCode(entry.Module, own).HasSign()
        );

    private void Add(CodeModule module, CodeFunction own, string name, CodeFunction function)
    {
        bool standsAlone =
            !ReferenceEquals(function, own)
            && !function.Holds(own.Start)
            && function.Decorators.IsEmpty
            && module.Functions.InnermostAt(function.Start) is null;
        if (standsAlone && (!_named.TryAdd(name, function) && _named[name] != function))
        {
            // Two of one name cannot be told apart.
            _left.Remove(_named[name]);
            _left.Remove(function);
        }
        else if (standsAlone)
        {
            _left.Add(function);
        }
    }

    private bool HasSign()
    {
        CodeFunction?[] holders = new CodeFunction?[_text.Count];
        foreach (CodeFunction function in _left)
        {
            for (int at = function.Start; at < Math.Min(function.BodyEnd, _text.Count); at++)
            {
                holders[at] = function;
            }
        }

        var open = new Queue<CodeFunction>();
        bool found = false;
        for (int at = 0; at < _text.Count; at++)
        {
            found |= holders[at] is null && Visit(at, open);
        }

        while (!found && open.TryDequeue(out CodeFunction? function))
        {
            for (int at = function.Start; at < Math.Min(function.BodyEnd, _text.Count); at++)
            {
                found |= Visit(at, open);
            }
        }

        return found;
    }

    /// <returns>Whether the word is a sign.</returns>
    private bool Visit(int at, Queue<CodeFunction> open)
    {
        CodeToken word = _text[at];
        if (word.Kind is not (CodeTokenKind.Name or CodeTokenKind.Text))
        {
            return false;
        }

        if (
            !IsDefinition(at)
            && _named.TryGetValue(word.Value, out CodeFunction? function)
            && _left.Remove(function)
        )
        {
            open.Enqueue(function);
        }

        return CorsSigns.Is(word) && !IsDefinition(at);
    }

    /// <summary>Whether the name is only given there: <c>exports.orders = async () =&gt; …</c>, <c>module.exports = { orders }</c>.</summary>
    private bool IsDefinition(int at) =>
        _definitions.Contains(at)
        || (_text.Is(at + 1, ":") && _definitions.Contains(at + 2))
        || (_text.Is(at - 1, ".") && _text.Is(at - 2, "exports") && _text.Is(at + 1, "="));
}
