using System.Diagnostics;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Cuts lines and subtrees out of an input while it still breaks what it broke.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(20);

    public static SourceText Smallest(SourceText text, Func<SourceText, bool> isBroken)
    {
        var watch = Stopwatch.StartNew();
        SourceText smallest = text;
        bool isSmaller = true;
        while (isSmaller && watch.Elapsed < s_most)
        {
            isSmaller = false;
            foreach (
                Func<SourceText, IEnumerable<SourceText>> smaller in new[]
                {
                    WithoutLines,
                    WithoutNodes,
                }
            )
            {
                while (
                    watch.Elapsed < s_most
                    && smaller(smallest)
                        .TakeWhile(_ => watch.Elapsed < s_most)
                        .FirstOrDefault(isBroken)
                        is { } found
                )
                {
                    smallest = found;
                    isSmaller = true;
                }
            }
        }

        return smallest;
    }

    /// <summary>Large pieces first.</summary>
    private static IEnumerable<SourceText> WithoutLines(SourceText text)
    {
        string[] lines = text.Content.Split('\n');
        for (int size = lines.Length / 2; size > 0; size /= 2)
        {
            for (int from = 0; from + size <= lines.Length; from += size)
            {
                yield return With(
                    text,
                    string.Join('\n', lines[..from].Concat(lines[(from + size)..]))
                );
            }
        }
    }

    private static IEnumerable<SourceText> WithoutNodes(SourceText text)
    {
        if (SyntaxReader.Read(text).Root is not { } root)
        {
            yield break;
        }

        foreach (SyntaxNode node in NodeWalk.Within(root))
        {
            if (node is MappingNode mapping)
            {
                foreach (MappingEntry entry in mapping.Entries)
                {
                    yield return Without(text, entry.Span, mapping.IsFlow);
                }
            }
            else if (node is SequenceNode list)
            {
                foreach (SyntaxNode item in list.Items)
                {
                    yield return Without(text, item.Span, list.IsFlow);
                }
            }

            if (node is ScalarNode { Value.Length: > 1 } scalar)
            {
                yield return text.WithEdits([new TextEdit(scalar.Span, "a")]);
                yield return text.WithEdits([
                    new TextEdit(
                        scalar.Span,
                        FlowText.Quoted(scalar.Value[..(scalar.Value.Length / 2)])
                    ),
                ]);
            }
        }
    }

    private static SourceText Without(SourceText text, TextSpan span, bool isFlow)
    {
        int end = span.End;
        if (isFlow)
        {
            while (end < text.Content.Length && text.Content[end] is ',' or ' ')
            {
                end++;
            }
        }

        return text.WithEdits([new TextEdit(new TextSpan(span.Start, end), "")]);
    }

    private static SourceText With(SourceText text, string content) =>
        new(text.Path, content, text.HasByteOrderMark);
}
