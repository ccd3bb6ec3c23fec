using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Widens edits to the lines that they change, so that what is shown of them reads as code.</summary>
internal static class WholeLines
{
    /// <param name="edits">None overlap.</param>
    public static ImmutableArray<TextEdit> Of(SourceText source, IEnumerable<TextEdit> edits)
    {
        var wide = new List<(TextSpan Span, List<TextEdit> Edits)>();
        foreach (TextEdit edit in edits.Distinct().OrderBy(edit => edit.Span.Start))
        {
            TextSpan span = IsOfLines(source, edit) ? edit.Span : LinesOf(source, edit.Span);
            if (wide is [.., var last] && span.Start < last.Span.End)
            {
                last.Edits.Add(edit);
                wide[^1] = (
                    new TextSpan(last.Span.Start, Math.Max(last.Span.End, span.End)),
                    last.Edits
                );
            }
            else
            {
                wide.Add((span, [edit]));
            }
        }

        return [.. wide.Select(one => Joined(source, one.Span, one.Edits))];
    }

    private static TextEdit Joined(SourceText source, TextSpan span, List<TextEdit> edits)
    {
        var text = new System.Text.StringBuilder();
        int copied = span.Start;
        foreach (TextEdit edit in edits)
        {
            text.Append(source.Content, copied, edit.Span.Start - copied).Append(edit.NewText);
            copied = edit.Span.End;
        }

        text.Append(source.Content, copied, span.End - copied);
        return new TextEdit(span, text.ToString());
    }

    /// <summary>Whether whole lines come or go.</summary>
    private static bool IsOfLines(SourceText source, TextEdit edit) =>
        (
            edit.Span.Start == source.StartOfLine(source.LineNumberAt(edit.Span.Start))
            && (edit.NewText.Length == 0 || edit.NewText[^1] is '\n' or '\r')
            && edit.Span.End == source.StartOfLine(source.LineNumberAt(edit.Span.End))
        )
        || (
            edit.Span.IsEmpty
            && edit.NewText is ['\n' or '\r', ..]
            && edit.Span.End == source.EndOfLine(source.LineNumberAt(edit.Span.End))
        );

    private static TextSpan LinesOf(SourceText source, TextSpan span) =>
        new(
            source.StartOfLine(source.LineNumberAt(span.Start)),
            source.EndOfLine(source.LineNumberAt(span.End))
        );
}
