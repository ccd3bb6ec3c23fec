using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches;

/// <summary>Shows that a pass did what it was to do and nothing else.</summary>
internal static class Proof
{
    /// <param name="before">What the text was and what was said about it.</param>
    /// <param name="after">The same of the new text.</param>
    /// <param name="wishes">What the owners of the pages give by themselves.</param>
    /// <returns>What is wrong, in one clause; <see langword="null"/> when nothing is.</returns>
    public static string? WhatFails(
        CheckResult before,
        CheckResult after,
        Splice splice,
        Wishes wishes
    ) =>
        before
            .Trees.Select(tree => WhatFails(tree, TreeIn(after, tree.Source.Path), splice))
            .FirstOrDefault(wrong => wrong is not null)
        ?? Apis(before, after)
        ?? Findings(before, after, splice)
        ?? (IsSafe(splice) ? Access.Widened(before, after, wishes) : null);

    private static bool IsSafe(Splice splice) =>
        splice.Findings.All(finding => finding.Fix is { Applicability: Applicability.Safe });

    /// <summary>What is no template any more has no findings either.</summary>
    private static string? Apis(CheckResult before, CheckResult after)
    {
        HashSet<string> left = [.. IdsOf(after, _ => true)];
        return before.Kind != after.Kind ? "the new text is no template of that kind any more"
            : IdsOf(before, one => !one.IsImplicit).FirstOrDefault(id => !left.Contains(id))
                is { } lost
                ? $"the API '{lost}' would be lost"
            : null;

        // An implicit API is gone when its events name another one.
        static IEnumerable<string> IdsOf(CheckResult result, Func<Api, bool> counts) =>
            from api in result.Model?.Apis ?? []
            where api.Worlds.Any(world => counts(world.Api))
            select api.Id;
    }

    private static SyntaxTree? TreeIn(CheckResult result, string path) =>
        result.Trees.FirstOrDefault(tree => tree.Source.Path == path);

    private static string? WhatFails(SyntaxTree before, SyntaxTree? after, Splice splice) =>
        after is null
            ? "the new text cannot be read"
            : ByteOutside(before.Source, after.Source, splice.EditsOf(before.Source))
                ?? Reading(after)
                ?? Values(before.Root, after.Root, [.. splice.ChangedPathsOf(before.Source)])
                ?? Comments(before, after, splice.CommentsOf(before.Source));

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
        string? stray = ValueTree
            .Differences(before, after)
            .FirstOrDefault(path => !changed.Any(allowed => Covers(allowed, path, before)));
        return stray is null ? null : $"the value of {stray} would change too";
    }

    /// <param name="allowed">A path; with <c>-</c> at its end the items that a list gets on top of those it has.</param>
    private static bool Covers(string allowed, string path, SyntaxNode? before)
    {
        if (!allowed.EndsWith("/-", StringComparison.Ordinal))
        {
            return path == allowed || path.StartsWith($"{allowed}/", StringComparison.Ordinal);
        }

        string list = allowed[..^2];
        return path.StartsWith($"{list}/", StringComparison.Ordinal)
            && int.TryParse(
                path[(list.Length + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int index
            )
            && before is not null
            && SyntaxPath.Find(before, list) is SequenceNode old
            && index >= old.Items.Length;
    }

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

    private static string? Findings(CheckResult before, CheckResult after, Splice splice)
    {
        foreach (IGrouping<string, Finding> group in splice.Findings.GroupBy(Words))
        {
            int countBefore = before.Findings.Count(finding => Words(finding) == group.Key);
            int countAfter = after.Findings.Count(finding => Words(finding) == group.Key);
            if (countAfter > countBefore - group.Count())
            {
                return $"{group.First().RuleId} would still be there";
            }
        }

        HashSet<Fingerprint> known = [.. before.Findings.Select(finding => finding.Fingerprint)];
        ILookup<string, Finding> had = before.Findings.ToLookup(Topic);
        ILookup<string, Finding> has = after.Findings.ToLookup(Topic);
        HashSet<string> brought =
        [
            .. splice.Findings.SelectMany(finding => finding.Fix?.Brings ?? []),
        ];
        Finding? added = after.Findings.FirstOrDefault(finding =>
            finding.Severity > Severity.Note
            // What is repaired needs no suppression any more.
            && finding.RuleId != UnusedSuppressions.RuleId
            && !brought.Contains(finding.RuleId)
            && !known.Contains(finding.Fingerprint)
            && has[Topic(finding)].Count() > had[Topic(finding)].Count()
            && !ComesToLight(finding, splice)
        );
        return added is null
            ? null
            : $"it would bring {added.RuleId} at {Place(added)}: {added.Message}";
    }

    /// <summary>Whether something that is repaired stood before it, in the text or on the way of a call, and the next pass repairs it.</summary>
    private static bool ComesToLight(Finding finding, Splice splice) =>
        finding.Fix is { Applicability: Applicability.Safe, Edits.IsEmpty: false }
        && splice.Findings.Any(mended =>
            mended.Api == finding.Api
            && (
                finding.YieldsTo.Contains(mended.RuleId)
                || (
                    finding.Route is not null
                    && mended.Route == finding.Route
                    && mended.Severity >= finding.Severity
                )
            )
        );

    /// <summary>What a finding is about: its words and its place may move.</summary>
    private static string Topic(Finding finding) =>
        $"{finding.RuleId} {finding.Severity} {finding.Api} {finding.Route} {finding.Method}";

    private static string Words(Finding finding) =>
        $"{finding.RuleId} {finding.Api} {finding.Route} {finding.Method} {finding.Message}";

    private static string Place(Finding finding) =>
        finding.Location.Path.Length == 0 ? "the top" : finding.Location.Path;
}
