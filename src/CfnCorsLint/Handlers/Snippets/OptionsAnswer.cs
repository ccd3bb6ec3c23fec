using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Writes code that answers OPTIONS at the beginning of a handler.</summary>
internal static class OptionsAnswer
{
    /// <returns><see langword="null"/> for a handler that is one expression, or of a language whose events are not known here.</returns>
    public static TextEdit? Of(HandlerSource handler, SnippetHeaders headers)
    {
        CodeText text = handler.Module.Text;
        if (handler.Function is not { IsExpression: false, Parameters: [var @event, ..] } function)
        {
            return null;
        }

        var style = SnippetStyle.Of(text);
        string list = style.Headers([
            style.Origin(headers.Origin),
            .. Listed(style, "Access-Control-Allow-Methods", headers.Methods),
            .. Listed(style, "Access-Control-Allow-Headers", headers.Headers),
        ]);
        return style.Language == CodeLanguages.JavaScript
                ? OriginEdits.Statement(
                    text,
                    function,
                    (indent, step) =>
                        Script(indent, step, text, style, function, @event, list, headers.IsShort)
                )
            : style.Language == CodeLanguages.Python
                ? OriginEdits.Statement(
                    text,
                    function,
                    (indent, step) => Python(indent, step, style, @event, list, headers.IsShort)
                )
            : null;
    }

    private static IEnumerable<(string Name, string Value)> Listed(
        SnippetStyle style,
        string name,
        IReadOnlyCollection<string> values
    ) => values.Count > 0 ? [(name, style.Text(string.Join(", ", values)))] : [];

    private static IEnumerable<string> Script(
        string indent,
        string step,
        CodeText text,
        SnippetStyle style,
        CodeFunction function,
        string @event,
        string headers,
        bool isShort
    )
    {
        string method = isShort ? "requestContext.http.method" : "httpMethod";
        string answer = $"{{ statusCode: 204, headers: {headers}, body: {style.Text("")} }}";
        bool isCallback = function.Parameters is [_, _, _] && !text.Is(function.Start, "async");
        yield return $"{indent}if ({@event}.{method} === {style.Text("OPTIONS")}) {{";
        yield return isCallback
            ? $"{indent}{step}return {function.Parameters[2]}(null, {answer}){style.End}"
            : $"{indent}{step}return {answer}{style.End}";
        yield return $"{indent}}}";
    }

    private static IEnumerable<string> Python(
        string indent,
        string step,
        SnippetStyle style,
        string @event,
        string headers,
        bool isShort
    )
    {
        IEnumerable<string> path = isShort ? ["requestContext", "http", "method"] : ["httpMethod"];
        string method = string.Concat(path.Select(step => $"[{style.Text(step)}]"));
        yield return $"{indent}if {@event}{method} == {style.Text("OPTIONS")}:";
        yield return $"{indent}{step}return {{{style.Text("statusCode")}: 204, {style.Text("headers")}: {headers}, {style.Text("body")}: {style.Text("")}}}";
    }
}
