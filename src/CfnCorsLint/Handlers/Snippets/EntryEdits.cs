using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Writes and deletes entries of a mapping in source code.</summary>
internal static class EntryEdits
{
    /// <param name="written">The entry as code.</param>
    /// <param name="after">The key that it follows where that is there; else it comes first.</param>
    /// <returns><see langword="null"/> where the mapping is put together by an expression.</returns>
    public static TextEdit? Add(
        CodeText text,
        CodeExpression.Map map,
        string written,
        string after = "statusCode"
    )
    {
        int close = map.End - 1;
        if (text.Partners[close] is not (>= 0 and var opening) || opening < map.Start)
        {
            return null;
        }

        (int Start, int End)[] parts = [.. Separation.At(text, opening + 1, close, ",")];
        int next =
            parts.Length == map.Entries.Length
                ? map.Entries.Select(entry => entry.Key)
                    .ToList()
                    .FindIndex(key =>
                        key?.Equals(after, StringComparison.OrdinalIgnoreCase) == true
                    ) + 1
                : 0;
        SourceText source = text.Source;
        if (parts.Length == 0)
        {
            return TextEdit.Insert(text[opening].Span.End, $" {written} ");
        }

        if (next < parts.Length)
        {
            int at = text[parts[next].Start].Span.Start;
            return TextLines.IndentBefore(source, at) is { } indent
                ? NewLine(source, at, $"{indent}{written},")
                : TextEdit.Insert(at, $"{written}, ");
        }

        (int start, int end) = parts[^1];
        string? ofLast = TextLines.IndentBefore(source, text[start].Span.Start);
        bool hasComma = text.Is(end, ",");
        int behind = text[hasComma ? end : end - 1].Span.End;
        string separator = hasComma ? "" : ",";
        return TextEdit.Insert(
            behind,
            ofLast is null
                ? $"{separator} {written}"
                : $"{separator}{TextLines.LineBreakNear(source, behind)}{ofLast}{written}{(hasComma ? "," : "")}"
        );
    }

    /// <summary>A line above the one of the offset.</summary>
    public static TextEdit NewLine(SourceText source, int offset, string line)
    {
        int start = source.StartOfLine(source.LineNumberAt(offset));
        return TextEdit.Insert(start, $"{line}{TextLines.LineBreakNear(source, start)}");
    }

    /// <summary>A line below the one of the offset.</summary>
    public static TextEdit LineBelow(SourceText source, int offset, string line)
    {
        int end = source.EndOfLine(source.LineNumberAt(offset));
        return TextEdit.Insert(end, $"{TextLines.LineBreakNear(source, end)}{line}");
    }

    /// <summary>The entry, or the statement, that the word is the value of, goes.</summary>
    /// <returns><see langword="null"/> where the word stands in nothing that can go.</returns>
    public static TextEdit? Delete(CodeText text, int value)
    {
        if (
            text.Is(value - 1, "=")
            && AssignedPath.Before(text, value - 1) is { Path.Length: > 1, Start: var statement }
        )
        {
            return WholeLine(text, statement, value + 1);
        }

        int opening = OpeningAround(text, value);
        bool isPair =
            opening > 0
            && text.Is(opening, "{")
            && text.Language == Languages.CodeLanguages.CSharp
            && text.Is(opening + 2, ",");
        opening = isPair ? OpeningAround(text, opening) : opening;
        if (opening < 0)
        {
            return null;
        }

        (int Start, int End)[] parts =
        [
            .. Separation.At(text, opening + 1, text.Partners[opening], ","),
        ];
        int own = Array.FindIndex(parts, part => part.Start <= value && value < part.End);
        if (own < 0)
        {
            return null;
        }

        (int start, int end) = parts[own];
        int from = text[start].Span.Start;
        return WholeLine(text, start, text.Is(end, ",") ? end + 1 : end)
            ?? TextEdit.Delete(
                own + 1 < parts.Length ? new TextSpan(from, text[parts[own + 1].Start].Span.Start)
                : own > 0
                    ? new TextSpan(text[parts[own - 1].End - 1].Span.End, text[end - 1].Span.End)
                : new TextSpan(text[opening].Span.End, text[text.Partners[opening]].Span.Start)
            );
    }

    private static int OpeningAround(CodeText text, int at)
    {
        for (int each = at - 1; each >= 0; each--)
        {
            int partner = text.Partners[each];
            if (partner > each)
            {
                return each;
            }

            each = partner >= 0 ? partner : each;
        }

        return -1;
    }

    /// <returns><see langword="null"/> where something else stands on the line.</returns>
    private static TextEdit? WholeLine(CodeText text, int start, int end)
    {
        SourceText source = text.Source;
        int behind = text.Is(end, ";") ? end + 1 : end;
        (int from, int to) = (text[start].Span.Start, text[behind - 1].Span.End);
        int last = source.LineNumberAt(to);
        bool isAlone =
            TextLines.IndentBefore(source, from) is not null
            && string.IsNullOrWhiteSpace(source.Content[to..source.EndOfLine(last)])
            && last + 1 < source.LineCount;
        return isAlone
            ? TextEdit.Delete(
                new TextSpan(
                    source.StartOfLine(source.LineNumberAt(from)),
                    source.StartOfLine(last + 1)
                )
            )
            : null;
    }
}
