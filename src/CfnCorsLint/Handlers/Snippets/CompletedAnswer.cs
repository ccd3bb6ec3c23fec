using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Gives one answer the headers of another: by the function that makes it, by the name of its headers, or by their text.</summary>
internal static class CompletedAnswer
{
    /// <param name="others">The answers of the handler that carry the header.</param>
    /// <returns>Nothing where it cannot be told how.</returns>
    public static TextEdit? Of(WrittenAnswer bare, IReadOnlyList<HandlerAnswer> others)
    {
        CodeText text = bare.Scope.Module.Text;
        if (
            others.Select(other => CallOf(bare, other)).FirstOrDefault(one => one is not null) is
            { } call
        )
        {
            return new TextEdit(text.SpanOf(bare.Map.Start, bare.Map.End), call);
        }

        var style = SnippetStyle.Of(text);
        string? named = others
            .Select(other => NameOf(bare, other))
            .FirstOrDefault(one => one is not null);
        return bare.Find("headers") switch
        {
            null => EntryEdits.Add(
                text,
                bare.Map,
                style.Entry(
                    text,
                    bare.Map,
                    "headers",
                    named
                        ?? others
                            .Select(other => LiteralOf(bare, other))
                            .FirstOrDefault(one => one is not null)
                        ?? style.Headers([Value(text, style, others)])
                )
            ),
            CodeExpression.Map map => named is not null && SpreadOf(style) is { } spread
                ? EntryEdits.Add(text, map, $"{spread}{named}")
                : OriginEdits.Within(text, style, map, Value(text, style, others)),
            _ => null,
        };
    }

    private static string? SpreadOf(SnippetStyle style) =>
        style.Language == CodeLanguages.JavaScript ? "..."
        : style.Language == CodeLanguages.Python ? "**"
        : null;

    /// <summary>The header with the value that another answer has.</summary>
    private static (string Name, string Value) Value(
        CodeText text,
        SnippetStyle style,
        IReadOnlyList<HandlerAnswer> others
    )
    {
        HandlerAnswer first = others[0];
        (string name, string value) = style.Origin(first.AllowOrigin.Text ?? SnippetHeaders.Blank);
        bool isHere =
            first.AllowOrigin is { Text: null, Place.Source: { } source }
            && ReferenceEquals(source, text.Source);
        return
            first.AllowOrigin.Place is { } place && isHere && IsOfOneLine(place.Source, place.Span)
            ? (name, place.Source.Slice(place.Span))
            : (name, value);
    }

    /// <summary>The name under which the headers of the other answer are known where this answer is made, too.</summary>
    private static string? NameOf(WrittenAnswer bare, HandlerAnswer other)
    {
        if (
            other.Written is not { } written
            || !ReferenceEquals(written.Scope.Module, bare.Scope.Module)
            || written.Find("headers") is not { } headers
            || headers is not (CodeExpression.Name or CodeExpression.Call { Arguments: [] })
        )
        {
            return null;
        }

        string root = headers switch
        {
            CodeExpression.Name name => name.Root,
            CodeExpression.Call { Callee: CodeExpression.Name callee } => callee.Root,
            _ => "",
        };
        CodeModule module = bare.Scope.Module;
        bool isKnown =
            module
                .Variables[root]
                .Any(one =>
                    one.Function is null
                    || (
                        ReferenceEquals(one.Function, bare.Scope.Function)
                        && one.Place < bare.Map.Start
                    )
                )
            || module.FunctionNamed(root) is not null
            || module.Imports.Any(import => import.Local == root);
        return isKnown
            ? module.Text.Source.Slice(module.Text.SpanOf(headers.Start, headers.End))
            : null;
    }

    /// <summary>The headers of the other answer as they are written, where they stand on one line and hold no name.</summary>
    private static string? LiteralOf(WrittenAnswer bare, HandlerAnswer other)
    {
        if (
            other.Written is not { } written
            || !ReferenceEquals(written.Scope.Module, bare.Scope.Module)
            || written.Find("headers") is not CodeExpression.Map map
            || map.Entries.Any(entry => entry.Value is not CodeExpression.Literal)
        )
        {
            return null;
        }

        CodeText text = written.Scope.Module.Text;
        TextSpan span = text.SpanOf(map.Start, map.End);
        return IsOfOneLine(text.Source, span) ? text.Source.Slice(span) : null;
    }

    private static bool IsOfOneLine(SourceText source, TextSpan span) =>
        source.LineNumberAt(span.Start) == source.LineNumberAt(span.End);

    /// <summary>The answer by the function that makes the other one: <c>respond(400, 'empty')</c>.</summary>
    private static string? CallOf(WrittenAnswer bare, HandlerAnswer other)
    {
        if (
            other.Written is not { Call: { } call } made
            || !ReferenceEquals(call.From, bare.Scope.Module)
            || !ReferenceEquals(made.Scope.Function, call.Function)
            || bare.Map.Entries.Any(entry => entry.Key is not ("statusCode" or "body"))
        )
        {
            return null;
        }

        string?[] arguments =
        [
            .. call.Function.Parameters.Select(parameter =>
                Is(made.Find("statusCode"), parameter) ? Written(bare, bare.Find("statusCode"))
                : Is(made.Find("body"), parameter) ? Written(bare, bare.Find("body"))
                : IsPacked(made.Find("body"), parameter) ? Unpacked(bare)
                : null
            ),
        ];
        bool isWhole =
            arguments.Length == 2
            && arguments.All(argument => argument is not null)
            && arguments.Distinct().Count() == 2;
        return isWhole ? $"{call.Path}({string.Join(", ", arguments)})" : null;
    }

    private static bool Is(CodeExpression? value, string parameter) =>
        value is CodeExpression.Name { Path: var path } && path == parameter;

    /// <summary><c>JSON.stringify(body)</c></summary>
    private static bool IsPacked(CodeExpression? value, string parameter) =>
        value
            is CodeExpression.Call
            {
                Callee: CodeExpression.Name { Path: "JSON.stringify" or "json.dumps" },
                Arguments: [{ Value: var packed }, ..]
            }
        && Is(packed, parameter);

    private static string? Unpacked(WrittenAnswer bare) =>
        bare.Find("body")
            is CodeExpression.Call
            {
                Callee: CodeExpression.Name { Path: "JSON.stringify" or "json.dumps" },
                Arguments: [{ Value: var packed }]
            }
            ? Written(bare, packed)
            : Written(bare, bare.Find("body"));

    private static string? Written(WrittenAnswer bare, CodeExpression? value)
    {
        CodeText text = bare.Scope.Module.Text;
        return value is null ? null : text.Source.Slice(text.SpanOf(value.Start, value.End));
    }
}
