using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the functions of JavaScript and TypeScript.</summary>
/// <remarks>Source: https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes</remarks>
internal sealed class ScriptFunctions(CodeText text, ScriptLayout layout)
{
    private const int LongestType = 400;

    public ImmutableArray<CodeFunction> Find()
    {
        ImmutableArray<CodeFunction>.Builder found = ImmutableArray.CreateBuilder<CodeFunction>();
        for (int at = 0; at < text.Count; at++)
        {
            if (At(at) is { } function)
            {
                found.Add(function);
            }
        }

        return [.. found.OrderBy(function => function.BodyStart)];
    }

    private CodeFunction? At(int at) =>
        text.Is(at, "=>") ? Arrow(at)
        : text.Is(at, "function") ? Declared(at)
        : text.Is(at, "(") && text.Partners[at] > at ? Member(at)
        : null;

    private CodeFunction? Arrow(int arrow)
    {
        int last = BeforeType(arrow);
        bool isBare = text.IsName(arrow - 1) && !text.Is(last, ")");
        int first =
            isBare ? arrow - 1
            : last >= 0 ? text.Partners[last]
            : -1;
        if (first < 0)
        {
            return null;
        }

        int start = text.Is(first - 1, "async") ? first - 1 : first;
        bool isBlock = text.Is(arrow + 1, "{") && text.Partners[arrow + 1] > arrow;
        return new CodeFunction(
            null,
            start,
            isBlock ? arrow + 2 : arrow + 1,
            isBlock ? text.Partners[arrow + 1] : layout.EndOf(arrow + 1),
            isBare ? [text[first].Value] : ParametersIn(first),
            []
        )
        {
            IsExpression = !isBlock,
        };
    }

    /// <summary>The bracket that ends the parameters: the type of what is returned may stand between, as in <c>(event): Promise&lt;Result&gt; =&gt;</c>.</summary>
    private int BeforeType(int arrow)
    {
        for (int at = arrow - 1; at >= 0 && arrow - at < LongestType; at--)
        {
            if (text.Is(at, ")") && (at == arrow - 1 || text.Is(at + 1, ":")))
            {
                return at;
            }

            if (text[at].Value is "=" or ";" or "," or "(" or "{" or "=>")
            {
                break;
            }

            at = text.Partners[at] >= 0 && text.Partners[at] < at ? text.Partners[at] : at;
        }

        return arrow - 1;
    }

    private CodeFunction? Declared(int at)
    {
        int name = text.Is(at + 1, "*") ? at + 2 : at + 1;
        int open = text.IsName(name) ? name + 1 : name;
        if (text.Is(open, "<"))
        {
            open = Separation.Next(text, open, text.Count);
        }

        int start = text.Is(at - 1, "async") ? at - 1 : at;
        return text.Is(open, "(")
            ? WithBody(text.IsName(name) ? text[name].Value : null, start, open)
            : null;
    }

    /// <summary>A function of an object or a class: its name, its parameters and a block.</summary>
    private CodeFunction? Member(int open)
    {
        int name = open - 1;
        if (
            !text.IsName(name)
            || text[name].Value
                is "if"
                    or "for"
                    or "while"
                    or "switch"
                    or "catch"
                    or "with"
                    or "function"
                    or "return"
                    or "await"
                    or "super"
        )
        {
            return null;
        }

        bool mayBegin =
            name == 0
            || text[name].IsFirst
            || text[name - 1]
                is { Kind: CodeTokenKind.Symbol, Value: "{" or "}" or ";" or "," or "*" }
                    or {
                        Kind: CodeTokenKind.Name,
                        Value: "async"
                            or "static"
                            or "public"
                            or "private"
                            or "protected"
                            or "get"
                            or "set"
                    };
        return mayBegin
            ? WithBody(text[name].Value, text.Is(name - 1, "async") ? name - 1 : name, open)
            : null;
    }

    private CodeFunction? WithBody(string? name, int start, int open)
    {
        int close = text.Partners[open];
        if (close < 0)
        {
            return null;
        }

        int body = text.Is(close + 1, ":") ? layout.BehindType(close + 2) : close + 1;
        return text.Is(body, "{") && text.Partners[body] > body
            ? new CodeFunction(name, start, body + 1, text.Partners[body], ParametersIn(open), [])
            : null;
    }

    private ImmutableArray<string> ParametersIn(int open) =>
        text.Partners[open] < 0
            ? []
            :
            [
                .. from parameter in Separation.At(text, open + 1, text.Partners[open], ",")
                select text.IsName(parameter.Start) ? text[parameter.Start].Value : "",
            ];
}
