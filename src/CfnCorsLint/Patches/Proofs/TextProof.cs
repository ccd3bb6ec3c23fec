using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that new texts are read as the old ones were, but for the values that their fixes say they change.</summary>
internal static class TextProof
{
    /// <returns>What is wrong, in one clause; <see langword="null"/> when nothing is.</returns>
    public static string? WhatFails(
        CheckResult before,
        CheckResult after,
        FixSelection selection
    ) =>
        before
            .Trees.Select(tree => WhatFails(tree, TreeIn(after, tree.Source.Path), selection))
            .FirstOrDefault(wrong => wrong is not null);

    /// <summary>The tree of a file that was read; <see langword="null"/> for a file that was not.</summary>
    public static SyntaxTree? TreeIn(CheckResult result, string path) =>
        result.Trees.FirstOrDefault(tree => tree.Source.Path == path);

    private static string? WhatFails(
        SyntaxTree before,
        SyntaxTree? after,
        FixSelection selection
    ) =>
        after is null
            ? "the new text cannot be read"
            : ByteOutside(before.Source, after.Source, selection.EditsOf(before.Source))
                ?? Reading(after)
                ?? Values(before.Root, after.Root, [.. selection.ChangedPathsOf(before.Source)])
                ?? Comments(before, after, selection.CommentsOf(before.Source));

    private static string? ByteOutside(
        SourceText before,
        SourceText after,
        IReadOnlyList<TextEdit> edits
    )
    {
        int from = 0;
        int to = 0;
        foreach (TextEdit edit in edits)
        {
            int kept = edit.Span.Start - from;
            if (!AreEqual(before, from, after, to, kept))
            {
                return "text outside the edits changed";
            }

            from = edit.Span.End;
            to += kept + edit.NewText.Length;
        }

        bool isWhole =
            before.Content.Length - from == after.Content.Length - to
            && AreEqual(before, from, after, to, before.Content.Length - from)
            && before.HasByteOrderMark == after.HasByteOrderMark;
        return isWhole ? null : "text outside the edits changed";
    }

    private static bool AreEqual(
        SourceText before,
        int from,
        SourceText after,
        int to,
        int length
    ) =>
        length >= 0
        && to + length <= after.Content.Length
        && before.Content.AsSpan(from, length).SequenceEqual(after.Content.AsSpan(to, length));

    private static string? Reading(SyntaxTree after) =>
        after is not { Errors.IsEmpty: true, Root: not null } ? "the new text cannot be read"
        : after.DocumentCount > 1 ? "the new text has several documents"
        : null;

    private static string? Values(
        SyntaxNode? before,
        SyntaxNode? after,
        ImmutableArray<string> changed
    )
    {
        HashSet<string> allowed = changed.ToHashSet(StringComparer.Ordinal);
        string? stray = ValueTree
            .Differences(before, after)
            .FirstOrDefault(path => !IsAllowed(allowed, path, before));
        return stray is null ? null : $"the value of {stray} would change too";
    }

    /// <param name="allowed">Paths, at and below which values may change; with <c>-</c> at its end the items that a list gets on top of those it has.</param>
    private static bool IsAllowed(HashSet<string> allowed, string path, SyntaxNode? before)
    {
        if (allowed.Contains(path) && !path.EndsWith("/-", StringComparison.Ordinal))
        {
            return true;
        }

        for (
            int at = path.LastIndexOf('/');
            at >= 0;
            at = at == 0 ? -1 : path.LastIndexOf('/', at - 1)
        )
        {
            string above = path[..at];
            if (
                (allowed.Contains(above) && !above.EndsWith("/-", StringComparison.Ordinal))
                || (allowed.Contains($"{above}/-") && IsAddedItem(above, path, before))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the path is the path of an item behind the items that the list has.</summary>
    private static bool IsAddedItem(string list, string path, SyntaxNode? before) =>
        int.TryParse(
            path[(list.Length + 1)..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int index
        )
        && before is not null
        && SyntaxPath.Find(before, list) is SequenceNode old
        && index >= old.Items.Length;

    /// <param name="changes">What a fix says that it makes of a comment: exactly that must have become of it.</param>
    private static string? Comments(
        SyntaxTree before,
        SyntaxTree after,
        IReadOnlyDictionary<TextSpan, string?> changes
    )
    {
        IEnumerable<string> expected = before
            .Comments.Select(comment =>
                changes.TryGetValue(comment.Span, out string? changed) ? changed : comment.Text
            )
            .OfType<string>();
        IEnumerable<string> now = after.Comments.Select(comment => comment.Text);
        return expected.SequenceEqual(now) ? null : "a comment would be lost or made";
    }
}
