using System.Collections.Immutable;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Gives an answer the form that API Gateway takes: what answers have no key for goes into the body, which is a text.</summary>
/// <param name="Edits">All that is needed for it.</param>
/// <param name="HasHeaders">Whether headers are among what is written.</param>
internal sealed record ReshapedAnswer(ImmutableArray<TextEdit> Edits, bool HasHeaders)
{
    private static readonly ImmutableArray<string> s_aliases =
    [
        "httpStatus",
        "status",
        "statuscode",
        "code",
    ];

    /// <summary>Keys of what functions give to API Gateway that is no answer to a page.</summary>
    private static readonly ImmutableArray<string> s_ofAuthorizers =
    [
        "principalId",
        "policyDocument",
        "isAuthorized",
    ];

    /// <returns><see langword="null"/> where it cannot be told what would become of a part of the answer.</returns>
    public static ReshapedAnswer? Of(WrittenAnswer answer, SnippetHeaders headers)
    {
        CodeText text = answer.Scope.Module.Text;
        CodeExpression.Map map = answer.Map;
        bool isWritten =
            (text.Language == CodeLanguages.JavaScript || text.Language == CodeLanguages.Python)
            && text.Is(map.Start, "{")
            && text.Partners[map.Start] == map.End - 1;
        if (
            !isWritten
            || map.Entries.Any(entry => entry.Key is null || s_ofAuthorizers.Contains(entry.Key))
        )
        {
            return null;
        }

        CodeEntry? alias = AliasIn(answer);
        CodeEntry[] stray =
        [
            .. map.Entries.Where(entry =>
                !ReferenceEquals(entry, alias) && !AnswerShape.IsKey(entry.Key ?? "")
            ),
        ];
        if (stray.Length == map.Entries.Length)
        {
            return new ReshapedAnswer([.. Around(text, map, headers)], HasHeaders: true);
        }

        bool lacksStatus = alias is null && answer.Find("statusCode") is null;
        CodeEntry[] others = [.. map.Entries.Except(stray).Where(one => one != alias)];
        bool isWhole =
            (stray.Length == 0 || (answer.Find("body") is null && AreTogether(map, stray)))
            && others.All(one =>
                IsUnpackedBody(one) || AnswerShape.WhyRefused(one.Key ?? "", one.Value) is null
            );
        return isWhole
            ? new ReshapedAnswer(
                [
                    .. Inside(
                        text,
                        map,
                        alias,
                        stray,
                        others,
                        Missing(answer, stray, headers, lacksStatus)
                    ),
                ],
                HasHeaders: stray.Length > 0 && LacksHeaders(answer)
            )
            : null;
    }

    private static bool LacksHeaders(WrittenAnswer answer) =>
        answer.Find("headers") is null && answer.Find("multiValueHeaders") is null;

    /// <summary>What the answer lacks, as code: its status, and its headers where its body is made anew.</summary>
    private static ImmutableArray<string> Missing(
        WrittenAnswer answer,
        CodeEntry[] stray,
        SnippetHeaders headers,
        bool lacksStatus
    )
    {
        CodeText text = answer.Scope.Module.Text;
        var style = SnippetStyle.Of(text);
        string status = style.Entry(text, answer.Map, "statusCode", "200");
        string origin = style.Headers([style.Origin(headers.Origin)]);
        return
        [
            .. lacksStatus ? [status] : Array.Empty<string>(),
            .. stray.Length > 0 && LacksHeaders(answer)
                ? [style.Entry(text, answer.Map, "headers", origin)]
                : Array.Empty<string>(),
        ];
    }

    /// <summary>The entry that is meant for the status, of what has other members of an answer.</summary>
    private static CodeEntry? AliasIn(WrittenAnswer answer) =>
        answer.Find("statusCode") is not null
        || !answer.Map.Entries.Any(entry => entry.Key is "body" or "headers" or "multiValueHeaders")
            ? null
            : answer.Map.Entries.FirstOrDefault(entry =>
                s_aliases.Contains(entry.Key ?? "")
                && entry.Value is not CodeExpression.Literal { Kind: CodeTokenKind.Text }
            );

    private static bool AreTogether(CodeExpression.Map map, CodeEntry[] entries) =>
        map.Entries.IndexOf(entries[^1]) - map.Entries.IndexOf(entries[0]) == entries.Length - 1;

    private static bool IsUnpackedBody(CodeEntry entry) =>
        entry is { Key: "body", Value: CodeExpression.Map or CodeExpression.Sequence };

    /// <summary>An answer around what was meant for its body.</summary>
    private static IEnumerable<TextEdit> Around(
        CodeText text,
        CodeExpression.Map map,
        SnippetHeaders headers
    )
    {
        var style = SnippetStyle.Of(text);
        TextSpan whole = text.SpanOf(map.Start, map.End);
        bool isPython = style.Language == CodeLanguages.Python;
        string blank = isPython ? "" : " ";
        string Entry(string key, string value) =>
            isPython ? style.Pair(key, value, false) : $"{key}: {value}";
        string before =
            $"{{{blank}{Entry("statusCode", "200")}, {Entry("headers", style.Headers([style.Origin(headers.Origin)]))}, {Entry("body", Packing(style))}(";
        yield return new TextEdit(whole, $"{before}{text.Source.Slice(whole)}){blank}}}");
        if (ImportFor(text) is { } import)
        {
            yield return import;
        }
    }

    private static IEnumerable<TextEdit> Inside(
        CodeText text,
        CodeExpression.Map map,
        CodeEntry? alias,
        CodeEntry[] stray,
        CodeEntry[] others,
        ImmutableArray<string> missing
    )
    {
        var style = SnippetStyle.Of(text);
        if (alias is not null)
        {
            TextSpan key = text[alias.Place].Span;
            yield return alias.Value.Start == alias.Place
                ? TextEdit.Insert(key.Start, "statusCode: ")
                : new TextEdit(
                    key,
                    text[alias.Place].Kind == CodeTokenKind.Text
                        ? style.Text("statusCode")
                        : "statusCode"
                );
        }

        if (
            stray.Length == 0
            && missing is [_, ..]
            && EntryEdits.Add(text, map, string.Join(", ", missing)) is { } added
        )
        {
            yield return added;
        }

        if (stray is [{ Place: var from }, ..])
        {
            string before = string.Concat(missing.Select(entry => $"{entry}, "));
            string body = style.Entry(text, map, "body", $"{Packing(style)}({{");
            string blank = style.Language == CodeLanguages.Python ? "" : " ";
            TextSpan moved = text.SpanOf(from, stray[^1].Value.End);
            yield return new TextEdit(
                moved,
                $"{before}{body}{blank}{text.Source.Slice(moved)}{blank}}})"
            );
        }

        foreach (CodeEntry entry in others.Where(IsUnpackedBody))
        {
            TextSpan value = text.SpanOf(entry.Value.Start, entry.Value.End);
            bool isShort = entry.Value.Start == entry.Place;
            string key = isShort ? "body: " : "";
            yield return new TextEdit(value, $"{key}{Packing(style)}({text.Source.Slice(value)})");
        }

        bool packs = stray.Length > 0 || others.Any(IsUnpackedBody);
        if (packs && ImportFor(text) is { } import)
        {
            yield return import;
        }
    }

    private static string Packing(SnippetStyle style) =>
        style.Language == CodeLanguages.Python ? "json.dumps" : "JSON.stringify";

    /// <summary>What lets Python know <c>json</c>, above all else that it imports; <see langword="null"/> where it does already.</summary>
    private static TextEdit? ImportFor(CodeText text)
    {
        if (text.Language != CodeLanguages.Python || IsImported(text, "json"))
        {
            return null;
        }

        int first = Enumerable
            .Range(0, text.Count)
            .FirstOrDefault(
                at =>
                    text[at].IsFirst
                    && (text.Is(at, "import") || text.Is(at, "from"))
                    && !text.Is(at + 1, "__future__"),
                -1
            );
        // Without imports it comes first of all, but not before the text that describes the file.
        int place = Math.Max(first, 0);
        bool fits = first >= 0 || text[0].Kind != CodeTokenKind.Text;
        SourceText source = text.Source;
        int start = text[place].Span.Start;
        string below = first >= 0 ? "" : TextLines.LineBreakNear(source, start);
        return fits && TextLines.IndentBefore(source, start) is ""
            ? EntryEdits.NewLine(source, start, $"import json{below}")
            : null;
    }

    private static bool IsImported(CodeText text, string name) =>
        Enumerable.Range(0, text.Count).Any(at => text.Is(at, "import") && IsAmong(text, at, name));

    private static bool IsAmong(CodeText text, int import, string name)
    {
        for (int at = import + 1; at < text.Count && !text[at].IsFirst; at++)
        {
            if (text.Is(at, name))
            {
                return true;
            }
        }

        return false;
    }
}
