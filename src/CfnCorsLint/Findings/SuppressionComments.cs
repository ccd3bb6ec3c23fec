using System.Text.RegularExpressions;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Reads <c># cfncors: ignore[CORS101] reason</c> and <c># cfncors: ignore-file[CORS306] reason</c>.</summary>
internal static partial class SuppressionComments
{
    public static void Read(SyntaxTree tree, SuppressionCollector found)
    {
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
                isForFile ? null : ScopeOf(tree, comment),
                null
            );
        }
    }

    /// <summary>The node that begins on the comment's line, or on the first line below with anything on it.</summary>
    private static TextSpan ScopeOf(SyntaxTree tree, Comment comment)
    {
        SourceText source = tree.Source;
        int line = source.LineNumberAt(comment.Span.Start);
        if (comment.IsWholeLine)
        {
            HashSet<int> commented =
            [
                .. tree
                    .Comments.Where(each => each.IsWholeLine)
                    .Select(each => source.LineNumberAt(each.Span.Start)),
            ];
            do
            {
                line++;
            } while (
                line < source.LineCount
                && (commented.Contains(line) || string.IsNullOrWhiteSpace(source.LineAt(line)))
            );
        }

        return line >= source.LineCount || tree.Root is null ? comment.Span
            : NodeOn(source, tree.Root, line) is { } node ? node
            : new TextSpan(source.StartOfLine(line), source.EndOfLine(line));
    }

    /// <summary>The outermost entry or item that begins on the line; <see langword="null"/> when none does.</summary>
    private static TextSpan? NodeOn(SourceText source, SyntaxNode node, int line)
    {
        IEnumerable<(TextSpan Span, SyntaxNode Value)> children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => (entry.Span, entry.Value)),
            SequenceNode sequence => sequence.Items.Select(item => (item.Span, item)),
            _ => [],
        };
        foreach ((TextSpan span, SyntaxNode value) in children)
        {
            int first = source.LineNumberAt(span.Start);
            if (first == line)
            {
                return span;
            }

            if (first < line && line <= source.LineNumberAt(span.End))
            {
                return NodeOn(source, value, line);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^cfncors:\s*ignore(?<file>-file)?\s*\[(?<ids>[^\]]*)\]\s*(?<reason>.*)$")]
    private static partial Regex Form();
}
