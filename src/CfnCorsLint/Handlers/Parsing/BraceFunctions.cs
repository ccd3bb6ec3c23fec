using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the functions of Go and the methods of C#.</summary>
internal sealed class BraceFunctions(CodeText text, bool isGo)
{
    private const int LongestResult = 60;

    public IEnumerable<CodeFunction> Find()
    {
        for (int at = 0; at < text.Count; at++)
        {
            CodeFunction? found = isGo
                ? text.Is(at, "func")
                    ? OfGo(at)
                    : null
                : text.Is(at, "(") && text.Partners[at] > at
                    ? OfCSharp(at)
                    : null;
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private CodeFunction? OfGo(int start)
    {
        int at = start + 1;
        if (text.Is(at, "(") && text.IsName(text.After(at)) && text.Is(text.After(at) + 1, "("))
        {
            // the receiver
            at = text.After(at);
        }

        string? name = text.IsName(at) ? text[at].Value : null;
        int open = name is null ? at : at + 1;
        if (!text.Is(open, "(") || text.Partners[open] < open)
        {
            return null;
        }

        int body = text.After(open);
        int last = Math.Min(text.Count, body + LongestResult);
        while (body < last && !(text.Is(body, "{") && !IsType(body)))
        {
            body = text.After(body);
        }

        return body < last && text.Partners[body] > body
            ? new CodeFunction(name, start, body + 1, text.Partners[body], ParametersIn(open), [])
            : null;
    }

    private bool IsType(int brace) =>
        text.Is(brace - 1, "interface") || text.Is(brace - 1, "struct");

    private CodeFunction? OfCSharp(int open)
    {
        int name = open - 1;
        bool isDeclared =
            text.IsName(name)
            && name > 0
            && (text.IsName(name - 1) || text[name - 1].Value is ">" or "]" or "?")
            && text[name - 1].Value
                is not ("new" or "return" or "await" or "throw" or "else" or "in");
        if (!isDeclared)
        {
            return null;
        }

        int behind = text.After(open);
        bool isExpression = text.Is(behind, "=>");
        if (!isExpression && !text.Is(behind, "{"))
        {
            return null;
        }

        int body = behind + 1;
        int end = isExpression
            ? Separation.Find(
                text,
                body,
                Math.Min(text.Count, body + 5000),
                word => word.IsSymbol(";")
            )
            : text.Partners[behind];
        return end > body
            ? new CodeFunction(text[name].Value, name, body, end, ParametersIn(open), [])
            {
                IsExpression = isExpression,
            }
            : null;
    }

    /// <summary>In Go the name comes first, in C# behind its type.</summary>
    private ImmutableArray<string> ParametersIn(int open) =>
        [
            .. from parameter in Separation.At(text, open + 1, text.Partners[open], ",")
            let at = isGo ? parameter.Start : parameter.End - 1
            select text.IsName(at) ? text[at].Value : "",
        ];
}
