using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Gives the header to answers that lack it.</summary>
internal sealed class OriginEdits(HandlerSource source, SnippetHeaders headers)
{
    private const string Name = "Access-Control-Allow-Origin";

    /// <summary>The header for one answer; none where its headers are put together in a way that is not followed.</summary>
    public IEnumerable<TextEdit> For(WrittenAnswer answer)
    {
        CodeText text = answer.Scope.Module.Text;
        var style = SnippetStyle.Of(text);
        bool isChosen = IsChosenThere(answer);
        (string Name, string Value)[] entries = isChosen
            ? [(Name, "origin"), ("Vary", style.Text("Origin"))]
            : [style.Origin(headers.Origin)];
        TextEdit? edit = answer.Find("headers") switch
        {
            null => EntryEdits.Add(
                text,
                answer.Map,
                style.Entry(text, answer.Map, "headers", style.Headers(entries))
            ),
            CodeExpression.Map map => Within(text, style, map, entries),
            CodeExpression.Name name => Beside(answer, style, name, entries),
            _ => null,
        };
        if (edit is null)
        {
            yield break;
        }

        yield return edit;
        if (
            isChosen
            && answer.Scope.Function is { } function
            && Choice(text, style, function) is { } choice
        )
        {
            yield return choice;
        }
    }

    /// <summary>The edit that adds the header among other headers.</summary>
    public static TextEdit? Within(
        CodeText text,
        SnippetStyle style,
        CodeExpression.Map map,
        params IEnumerable<(string Name, string Value)> entries
    )
    {
        bool inBraces =
            map.Entries is [{ Place: var first }, ..]
            && text.Is(first - 1, "{")
            && first > 1
            && text.Partners[map.End - 1] < first - 1;
        return text.Is(map.End - 1, "}")
            ? EntryEdits.Add(
                text,
                map,
                string.Join(
                    ", ",
                    entries.Select(entry => style.Pair(entry.Name, entry.Value, inBraces))
                )
            )
            : null;
    }

    /// <summary>Headers that have a name get it where they are written, or beside their name.</summary>
    private static TextEdit? Beside(
        WrittenAnswer answer,
        SnippetStyle style,
        CodeExpression.Name name,
        (string Name, string Value)[] entries
    )
    {
        CodeText text = answer.Scope.Module.Text;
        if (
            answer.Scope.ValuesOf(name.Path) is [{ Value: CodeExpression.Map map, At: var at }]
            && ReferenceEquals(at.Module.Text, text)
            && (at.Function is null ? entries.All(one => one.Name != "Vary") : true)
        )
        {
            return Within(text, style, map, entries);
        }

        string? spread =
            style.Language == CodeLanguages.JavaScript ? "..."
            : style.Language == CodeLanguages.Python ? "**"
            : null;
        string written = text.Source.Slice(text.SpanOf(name.Start, name.End));
        string pairs = string.Join(
            ", ",
            entries.Select(entry => style.Pair(entry.Name, entry.Value, false))
        );
        bool isShort = text.Is(name.Start - 1, "{") || text.Is(name.Start - 1, ",");
        string key = isShort ? "headers: " : "";
        return spread is null ? null
            : style.Language == CodeLanguages.Python
                ? new TextEdit(text.SpanOf(name.Start, name.End), $"{{{spread}{written}, {pairs}}}")
            : new TextEdit(
                text.SpanOf(name.Start, name.End),
                $"{key}{{ {spread}{written}, {pairs} }}"
            );
    }

    /// <summary>Whether the origin is chosen by the one that asks: of several, in the handler itself.</summary>
    private bool IsChosenThere(WrittenAnswer answer) =>
        headers.Origins.Length > 1
        && answer.Scope.Function is { IsExpression: false, Parameters: [_, ..] } function
        && ReferenceEquals(function, source.Function)
        && answer.Scope.Module.Text.Language.IsParsed
        && (
            answer.Scope.Module.Text.Language == CodeLanguages.JavaScript
            || answer.Scope.Module.Text.Language == CodeLanguages.Python
        );

    /// <summary>The origin that asks, if it is one of those that are allowed.</summary>
    private TextEdit? Choice(CodeText text, SnippetStyle style, CodeFunction function)
    {
        string @event = function.Parameters[0];
        string all = style.Texts(headers.Origins);
        return Statement(
            text,
            function,
            (indent, _) =>
                style.Language == CodeLanguages.Python
                    ?
                    [
                        $"{indent}origin = next((value for name, value in {@event}[{style.Text("headers")}].items() if name.lower() == {style.Text("origin")} and value in {all}), {style.Text(headers.Origin)})",
                    ]
                    :
                    [
                        $"{indent}const origin = {all}.find((one) => one === ({@event}.headers.origin ?? {@event}.headers.Origin)){style.End}",
                    ]
        );
    }

    /// <summary>Lines before all others of a function.</summary>
    /// <returns><see langword="null"/> for a function whose text breaks off.</returns>
    /// <param name="lines">By their indentation, and by how much further a block in them stands.</param>
    public static TextEdit? Statement(
        CodeText text,
        CodeFunction function,
        Func<string, string, IEnumerable<string>> lines
    )
    {
        if (function.BodyStart >= text.Count)
        {
            return null;
        }

        int first = text[function.BodyStart].Span.Start;
        string outer = TextLines.IndentOfLine(text.Source, text[function.Start].Span.Start);
        string? own = TextLines.IndentBefore(text.Source, first);
        string lineBreak = TextLines.LineBreakNear(text.Source, first);
        string indent = own ?? $"{outer}  ";
        string step = indent.Length > outer.Length ? indent[outer.Length..] : "  ";
        string written = string.Join(lineBreak, lines(indent, step));
        return own is not null
            ? EntryEdits.NewLine(text.Source, first, written)
            : TextEdit.Insert(first, $"{lineBreak}{written}{lineBreak}{outer}  ");
    }
}
