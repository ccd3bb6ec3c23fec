using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Gives an answer the form that API Gateway takes.</summary>
internal static class ReshapedAnswer
{
    public static IEnumerable<TextEdit> Of(WrittenAnswer answer)
    {
        CodeText text = answer.Scope.Module.Text;
        var style = SnippetStyle.Of(text);
        bool hasStatus = answer.Find("statusCode") is not null;
        foreach (CodeEntry entry in answer.Map.Entries)
        {
            if (entry is { Key: "body", Value: CodeExpression.Map or CodeExpression.Sequence })
            {
                TextSpan value = text.SpanOf(entry.Value.Start, entry.Value.End);
                string packed =
                    style.Language == CodeLanguages.Python ? "json.dumps" : "JSON.stringify";
                bool isShort = entry.Value.Start == entry.Place;
                yield return TextEdit.Insert(
                    value.Start,
                    isShort ? $"body: {packed}(" : $"{packed}("
                );
                yield return TextEdit.Insert(value.End, ")");
            }
            else if (!hasStatus && entry.Key is "httpStatus" or "status" or "statuscode" or "code")
            {
                hasStatus = true;
                TextSpan key = text[entry.Place].Span;
                yield return entry.Value.Start == entry.Place
                    ? TextEdit.Insert(key.Start, "statusCode: ")
                    : new TextEdit(
                        key,
                        text[entry.Place].Kind == CodeTokenKind.Text
                            ? style.Text("statusCode")
                            : "statusCode"
                    );
            }
        }

        if (
            answer.Find("statusCode") is null
            && !hasStatus
            && EntryEdits.Add(text, answer.Map, style.Entry(text, answer.Map, "statusCode", "200"))
                is { } added
        )
        {
            yield return added;
        }
    }
}
