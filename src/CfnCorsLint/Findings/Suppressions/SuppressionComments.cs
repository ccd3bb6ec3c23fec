using System.Text.RegularExpressions;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Reads <c># cfncors: ignore[CORS101] reason</c> and <c># cfncors: ignore-file[CORS306] reason</c>.</summary>
internal static partial class SuppressionComments
{
    public static void Read(SyntaxTree tree, SuppressionCollector found)
    {
        var lines = new Lazy<HashSet<int>>(() => CommentLines(tree));
        foreach (Comment comment in tree.Comments)
        {
            if (!comment.Text.StartsWith("cfncors:", StringComparison.Ordinal))
            {
                continue;
            }

            Match match = Form().Match(comment.Text);
            if (!match.Success)
            {
                found.Report(
                    comment.Span,
                    "This silences nothing: a suppression is written 'cfncors: ignore[CORS101] reason' or 'cfncors: ignore-file[CORS101] reason'."
                );
                continue;
            }

            bool isForFile = match.Groups["file"].Success;
            found.Add(
                comment.Span,
                match.Groups["ids"].Value.Split(','),
                match.Groups["reason"].Value,
                isForFile ? null : ScopeOf(tree, comment, lines),
                null
            );
        }
    }

    /// <summary>The node that begins on the comment's line, or on the first line below with anything on it.</summary>
    private static TextSpan ScopeOf(SyntaxTree tree, Comment comment, Lazy<HashSet<int>> lines)
    {
        SourceText source = tree.Source;
        int line = source.LineNumberAt(comment.Span.Start);
        if (comment.IsWholeLine)
        {
            do
            {
                line++;
            } while (
                line < source.LineCount
                && (lines.Value.Contains(line) || string.IsNullOrWhiteSpace(source.LineAt(line)))
            );
        }

        return line >= source.LineCount || tree.Root is null ? comment.Span
            : NodeOn(source, tree.Root, line) is { } node ? node
            : new TextSpan(source.StartOfLine(line), source.EndOfLine(line));
    }

    /// <summary>The lines that hold nothing but a comment.</summary>
    private static HashSet<int> CommentLines(SyntaxTree tree) =>
        [
            .. tree
                .Comments.Where(each => each.IsWholeLine)
                .Select(each => tree.Source.LineNumberAt(each.Span.Start)),
        ];

    /// <summary>The outermost entry or item that begins on the line; <see langword="null"/> when none does.</summary>
    private static TextSpan? NodeOn(SourceText source, SyntaxNode node, int line)
    {
        int count = node switch
        {
            MappingNode mapping => mapping.Entries.Length,
            SequenceNode sequence => sequence.Items.Length,
            _ => 0,
        };
        int first = 0;
        for (int end = count; first < end; )
        {
            int middle = first + ((end - first) / 2);
            bool isBefore = source.LineNumberAt(Child(node, middle).Span.Start) < line;
            (first, end) = isBefore ? (middle + 1, end) : (first, middle);
        }

        // Only the last child that begins before the line can reach to it.
        if (
            first > 0
            && Child(node, first - 1) is var before
            && line <= source.LineNumberAt(before.Span.End)
        )
        {
            return NodeOn(source, before.Value, line);
        }

        return
            first < count
            && Child(node, first).Span is var span
            && source.LineNumberAt(span.Start) == line
            ? span
            : null;
    }

    private static (TextSpan Span, SyntaxNode Value) Child(SyntaxNode node, int at) =>
        node switch
        {
            MappingNode mapping => (mapping.Entries[at].Span, mapping.Entries[at].Value),
            SequenceNode sequence => (sequence.Items[at].Span, sequence.Items[at]),
            _ => throw new ArgumentOutOfRangeException(nameof(at)),
        };

    [GeneratedRegex(@"^cfncors:\s*ignore(?<file>-file)?\s*\[(?<ids>[^\]]*)\]\s*(?<reason>.*)$")]
    private static partial Regex Form();
}
