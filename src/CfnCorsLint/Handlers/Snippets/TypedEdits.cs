using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Gives the header to answers in languages whose answers are known by single words alone: Java, Kotlin, Ruby and Rust.</summary>
internal static class TypedEdits
{
    public static IEnumerable<TextEdit> Of(CodeText text, SnippetHeaders headers)
    {
        var style = SnippetStyle.Of(text);
        return Enumerable
            .Range(0, text.Count)
            .Select(at =>
                style.Language == CodeLanguages.Java ? Java(text, at, style, headers)
                : style.Language == CodeLanguages.Ruby ? Ruby(text, at, style, headers)
                : style.Language == CodeLanguages.Rust ? Rust(text, at, headers)
                : null
            )
            .OfType<TextEdit>();
    }

    private static TextEdit? Java(CodeText text, int at, SnippetStyle style, SnippetHeaders headers)
    {
        bool isSetter = text.Is(at, "setStatusCode");
        if (!(isSetter || text.Is(at, "withStatusCode")) || !HasArguments(text, at))
        {
            return null;
        }

        int close = text.Partners[at + 1];
        string value = style.Headers([style.Origin(headers.Origin)]);
        string indent = TextLines.IndentOfLine(text.Source, text[at].Span.Start);
        return !isSetter ? Chained(text, at, close, $".withHeaders({value})")
            : text.Is(at - 1, ".") && text.IsName(at - 2)
                ? EntryEdits.LineBelow(
                    text.Source,
                    text[close].Span.End,
                    $"{indent}{text[at - 2].Value}.setHeaders({value}){style.End}"
                )
            : null;
    }

    private static TextEdit? Rust(CodeText text, int at, SnippetHeaders headers) =>
        text.Is(at, "status") && text.Is(at - 1, ".") && HasArguments(text, at)
            ? Chained(
                text,
                at,
                text.Partners[at + 1],
                $".header(\"Access-Control-Allow-Origin\", \"{headers.Origin}\")"
            )
            : null;

    /// <summary>Adds one more call to a chain, on a line of its own where the calls beside it stand so.</summary>
    private static TextEdit Chained(CodeText text, int at, int close, string call)
    {
        int end = text[close].Span.End;
        return TextLines.IndentBefore(text.Source, text[at - 1].Span.Start) is { } indent
            ? TextEdit.Insert(end, $"{TextLines.LineBreakNear(text.Source, end)}{indent}{call}")
            : TextEdit.Insert(end, call);
    }

    private static TextEdit? Ruby(CodeText text, int at, SnippetStyle style, SnippetHeaders headers)
    {
        bool isText = text[at] is { Kind: CodeTokenKind.Text, Value: "statusCode" };
        bool isKey = text.Is(at, "statusCode") && text.Is(at + 1, ":");
        if (!isKey && !(isText && text.Is(at + 1, "=>")))
        {
            return null;
        }

        int start = text[at].Span.Start;
        string value = style.Headers([style.Origin(headers.Origin)]);
        string entry = isKey ? $"headers: {value}," : $"{style.Text("headers")} => {value},";
        return TextLines.IndentBefore(text.Source, start) is { } indent
            ? EntryEdits.NewLine(text.Source, start, $"{indent}{entry}")
            : TextEdit.Insert(start, $"{entry} ");
    }

    private static bool HasArguments(CodeText text, int at) =>
        text.Is(at + 1, "(") && text.Partners[at + 1] > at;
}
