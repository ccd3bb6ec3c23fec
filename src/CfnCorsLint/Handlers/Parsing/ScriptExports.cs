using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds what a file of JavaScript gives to others, and to Lambda.</summary>
/// <remarks>Sources: https://tc39.es/ecma262/#sec-exports, https://nodejs.org/api/modules.html#moduleexports</remarks>
internal static class ScriptExports
{
    public static ImmutableDictionary<string, CodeExpression> Of(
        CodeText text,
        ExpressionReader expressions,
        ScriptLayout layout,
        FunctionMap functions,
        IEnumerable<CodeVariable> variables,
        IEnumerable<CodeChange> changes
    )
    {
        ImmutableDictionary<string, CodeExpression>.Builder found =
            ImmutableDictionary.CreateBuilder<string, CodeExpression>(StringComparer.Ordinal);
        for (int at = 0; at < text.Count; at++)
        {
            if (text.Is(at, "export"))
            {
                foreach (
                    (string name, CodeExpression value) in Exported(
                        text,
                        expressions,
                        layout,
                        functions,
                        at
                    )
                )
                {
                    found[name] = value;
                }
            }
        }

        foreach (CodeVariable variable in variables.Where(one => text.Is(one.Place - 2, "export")))
        {
            found[variable.Name] = variable.Value;
        }

        foreach (CodeChange change in changes)
        {
            if (NameOf(change) is { } name)
            {
                found[name] = change.Value;
                AddMembers(change.Value, name, found);
            }
        }

        return found.ToImmutable();
    }

    /// <summary><c>module.exports = { handler }</c> gives each member under its own name.</summary>
    private static void AddMembers(
        CodeExpression value,
        string name,
        ImmutableDictionary<string, CodeExpression>.Builder found
    )
    {
        if (name == "default" && value is CodeExpression.Map map)
        {
            foreach (CodeEntry entry in map.Entries.Where(entry => entry.Key is not null))
            {
                found[entry.Key ?? ""] = entry.Value;
            }
        }
    }

    /// <summary>The name behind <c>exports.</c> or <c>module.exports.</c>; <c>default</c> for the module as a whole.</summary>
    private static string? NameOf(CodeChange change) =>
        change.Path switch
        {
            ["module", "exports"] => "default",
            ["exports", var name] => name,
            ["module", "exports", var name] => name,
            _ => null,
        };

    private static IEnumerable<(string Name, CodeExpression Value)> Exported(
        CodeText text,
        ExpressionReader expressions,
        ScriptLayout layout,
        FunctionMap functions,
        int at
    )
    {
        int start = text.Is(at + 1, "default") ? at + 2 : at + 1;
        if (functions.At(start) is { } function && text[start].Value is "function" or "async")
        {
            int end = Math.Min(function.BodyEnd + 1, text.Count);
            string? name = start == at + 2 ? "default" : function.Name;
            return name is null ? [] : [(name, new CodeExpression.Function(start, end))];
        }

        if (start == at + 2)
        {
            return [("default", expressions.Read(start, layout.EndOf(start)))];
        }

        if (!text.Is(start, "{") || text.Partners[start] < start)
        {
            return [];
        }

        return
        [
            .. from part in Separation.At(text, start + 1, text.Partners[start], ",")
            where text.IsName(part.Start)
            let last = part.End - 1
            where text.IsName(last)
            select (
                text[last].Value,
                (CodeExpression)
                    new CodeExpression.Name(part.Start, part.Start + 1, text[part.Start].Value)
            ),
        ];
    }
}
