using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Works out a condition of source code for a call whose method is OPTIONS.</summary>
/// <remarks>
/// Where the method stands in events:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
/// </remarks>
/// <param name="isShort">Whether the event has the form 2.0, of HTTP APIs and function URLs: the method stands elsewhere there.</param>
internal sealed class MethodTest(Scope scope, bool isShort)
{
    private const string Options = "OPTIONS";

    private const int Deepest = 12;

    private readonly CodeText _text = scope.Module.Text;
    private readonly ExpressionReader _expressions = new(scope.Module.Text);

    /// <returns><see langword="null"/> when it depends on something else, too.</returns>
    public bool? Holds((int Start, int End) guard)
    {
        if (_text.Is(guard.Start, "catch") || _text.Is(guard.Start, "except"))
        {
            // What goes wrong has nothing to do with the method.
            return false;
        }

        if (_text.Is(guard.Start, "case"))
        {
            return OfLabels(guard.Start, guard.End);
        }

        return _text.Is(guard.Start - 2, "switch")
            ? IsMethod(guard.Start, guard.End)
                ? true
                : null
            : Of(guard.Start, guard.End, 0);
    }

    private bool? OfLabels(int start, int end)
    {
        string[] labels =
        [
            .. Enumerable
                .Range(start, end - start)
                .Where(at => _text[at].Kind == CodeTokenKind.Text)
                .Select(at => _text[at].Value),
        ];
        return labels.Length == 0 ? null : labels.Contains(Options);
    }

    private bool? Of(int start, int end, int depth)
    {
        if (depth > Deepest || start >= end)
        {
            return null;
        }

        if (_text.Is(start, "(") && _text.Partners[start] == end - 1)
        {
            return Of(start + 1, end - 1, depth + 1);
        }

        int or = Find(start, end, "||", "or");
        if (or >= 0)
        {
            return Either(Of(start, or, depth + 1), Of(or + 1, end, depth + 1));
        }

        int and = Find(start, end, "&&", "and");
        if (and >= 0)
        {
            return !Either(!Of(start, and, depth + 1), !Of(and + 1, end, depth + 1));
        }

        return _text.Is(start, "!") || _text.Is(start, "not")
            ? !Of(start + 1, end, depth + 1)
            : Compared(start, end);
    }

    private static bool? Either(bool? left, bool? right) =>
        left == true || right == true ? true
        : left == false && right == false ? false
        : null;

    private int Find(int start, int end, string symbol, string name) =>
        Separation.Find(_text, start, end, word => word.IsSymbol(symbol) || word.IsName(name));

    private bool? Compared(int start, int end)
    {
        int at = Separation.Find(
            _text,
            start,
            end,
            word =>
                word is { Kind: CodeTokenKind.Symbol, Value: "==" or "===" or "!=" or "!==" }
                || word.IsName("in")
        );
        if (at < 0)
        {
            return Included(start, end);
        }

        bool isNot = _text[at].Value.StartsWith('!') || _text.Is(at - 1, "not");
        int left = _text.Is(at - 1, "not") ? at - 1 : at;
        bool? isOne = _text.Is(at, "in")
            ? IsMethod(start, left)
                ? IsAmong(at + 1, end)
                : null
            : IsMethod(start, left)
                ? IsAmong(at + 1, end)
                : IsMethod(at + 1, end)
                    ? IsAmong(start, left)
                    : null;
        return isNot ? !isOne : isOne;
    }

    /// <summary><c>['GET', 'POST'].includes(method)</c></summary>
    private bool? Included(int start, int end) =>
        _expressions.Read(start, end) is CodeExpression.Call { Arguments: [var only] }
        && _text.Is(start, "[")
        && _text.Is(_text.After(start) + 1, "includes")
        && IsMethod(only.Value)
            ? IsAmong(start, _text.After(start))
            : null;

    /// <summary>Whether OPTIONS is the text, or one of the texts of a list.</summary>
    private bool? IsAmong(int start, int end) =>
        _expressions.Read(start, end) switch
        {
            CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: { } text } => text == Options,
            CodeExpression.Sequence { Items: var items } => AreTexts(items)
                ? items.OfType<CodeExpression.Literal>().Any(item => item.Value == Options)
                : null,
            // A tuple of Python without its brackets.
            _ when Separation.At(_text, start, end, ",").ToArray() is { Length: > 1 } parts =>
                parts.All(part =>
                    part.End == part.Start + 1 && _text[part.Start].Kind == CodeTokenKind.Text
                )
                    ? parts.Any(part => _text[part.Start].Value == Options)
                    : null,
            CodeExpression.Other => OfTuple(start, end),
            _ => null,
        };

    private bool? OfTuple(int start, int end)
    {
        bool isTuple = _text.Is(start, "(") && _text.Partners[start] == end - 1;
        (int Start, int End)[] parts = isTuple
            ? [.. Separation.At(_text, start + 1, end - 1, ",")]
            : [];
        return
            parts.Length > 0
            && parts.All(part =>
                part.End == part.Start + 1 && _text[part.Start].Kind == CodeTokenKind.Text
            )
            ? parts.Any(part => _text[part.Start].Value == Options)
            : null;
    }

    private static bool AreTexts(IEnumerable<CodeExpression> items) =>
        items.All(item =>
            item is CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: not null }
        );

    private bool IsMethod(int start, int end) => IsMethod(_expressions.Read(start, end));

    private bool IsMethod(CodeExpression value) =>
        value switch
        {
            CodeExpression.Name { Path: var path } when IsMethodPath(path) => true,
            CodeExpression.Name { Path: var path } => scope.ValuesOf(path) is [{ Value: var held }]
                && (
                    held is CodeExpression.Name { Path: var own }
                        ? IsMethodPath(own)
                        : IsMethodCall(held)
                ),
            _ => IsMethodCall(value),
        };

    private bool IsMethodPath(string path) =>
        path.EndsWith(isShort ? ".http.method" : ".httpMethod", StringComparison.Ordinal);

    /// <summary><c>event.get("httpMethod")</c>, <c>event.httpMethod.toUpperCase()</c></summary>
    private bool IsMethodCall(CodeExpression value) =>
        value
            is CodeExpression.Call
            {
                Callee: CodeExpression.Name { Path: var path },
                Arguments: var arguments
            }
        && (
            (
                !isShort
                && path.EndsWith(".get", StringComparison.Ordinal)
                && arguments is [{ Value: CodeExpression.Literal { Value: "httpMethod" } }, ..]
            )
            || (
                (
                    path.EndsWith(".toUpperCase", StringComparison.Ordinal)
                    || path.EndsWith(".upper", StringComparison.Ordinal)
                ) && IsMethodPath(path[..path.LastIndexOf('.')])
            )
        );
}
