using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Suppressing;

/// <summary>Writes suppressions for findings, and proves that these fall silent, and nothing else changes.</summary>
public sealed class SuppressionWriter
{
    private readonly Func<PatchedTexts, CheckResult> _check;
    private readonly string _reason;
    private readonly List<Finding> _silenced = [];

    private SuppressionWriter(Func<PatchedTexts, CheckResult> check, string reason)
    {
        _check = check;
        _reason = reason;
    }

    /// <param name="start">What is said of the text.</param>
    /// <param name="check">Reads and checks a new text as the whole pipeline does.</param>
    /// <param name="accepts">Whether a finding is to fall silent.</param>
    /// <param name="reason">One line.</param>
    public static Patch Apply(
        CheckResult start,
        Func<PatchedTexts, CheckResult> check,
        Func<Finding, bool> accepts,
        string reason
    ) => new SuppressionWriter(check, reason).Apply(start, [.. start.Findings.Where(accepts)]);

    private Patch Apply(CheckResult start, ImmutableArray<Finding> wanted)
    {
        HashSet<Fingerprint> allowed = [.. wanted.Select(finding => finding.Fingerprint)];
        CheckResult current = Together(start, wanted, allowed) ?? OneByOne(start, allowed);
        return new Patch(
            start.Source,
            current.Source,
            [.. _silenced],
            [
                .. current
                    .Findings.Where(finding => allowed.Contains(finding.Fingerprint))
                    .Select(finding => new LeftOutFix(
                        finding,
                        "no place was found where a suppression silences it and nothing else"
                    )),
            ],
            current
        )
        {
            Others = PatchedTexts.Changed(start, current),
        };
    }

    /// <returns><see langword="null"/> when it cannot be shown to do what it should.</returns>
    private CheckResult? Together(
        CheckResult start,
        ImmutableArray<Finding> wanted,
        HashSet<Fingerprint> allowed
    )
    {
        ImmutableArray<SuppressionPlace> places =
        [
            .. wanted
                .Select(finding => SuppressionPlace.Of(start, finding).FirstOrDefault())
                .OfType<SuppressionPlace>(),
        ];
        CheckResult? next = Try(start, places, allowed);
        if (next is null || next.Findings.Any(finding => allowed.Contains(finding.Fingerprint)))
        {
            return null;
        }

        _silenced.AddRange(wanted);
        return next;
    }

    private CheckResult OneByOne(CheckResult start, HashSet<Fingerprint> allowed)
    {
        CheckResult current = start;
        foreach (Fingerprint fingerprint in allowed)
        {
            // It may have fallen silent with another, or stand elsewhere by now.
            Finding? finding = current.Findings.FirstOrDefault(one =>
                one.Fingerprint == fingerprint
            );
            if (finding is null)
            {
                continue;
            }

            CheckResult? next = SuppressionPlace
                .Of(current, finding)
                .Select(place => Try(current, [place], allowed))
                .FirstOrDefault(one =>
                    one is not null && one.Findings.All(left => left.Fingerprint != fingerprint)
                );
            if (next is not null)
            {
                HashSet<Fingerprint> left = [.. next.Findings.Select(one => one.Fingerprint)];
                _silenced.AddRange(current.Findings.Where(one => !left.Contains(one.Fingerprint)));
                current = next;
            }
        }

        return current;
    }

    /// <returns><see langword="null"/> when something else than the allowed findings would change.</returns>
    private CheckResult? Try(
        CheckResult before,
        ImmutableArray<SuppressionPlace> places,
        HashSet<Fingerprint> allowed
    )
    {
        ILookup<string, TextEdit> edits = SuppressionEdits
            .Of(places, _reason)
            .ToLookup(pair => pair.Path, pair => pair.Edit);
        CheckResult after = _check(
            PatchedTexts.Of(before, source => source.WithEdits(edits[source.Path]))
        );
        bool isRead = before.Trees.All(tree =>
            after.Trees.FirstOrDefault(one => one.Source.Path == tree.Source.Path)
                is { Errors.IsEmpty: true } now
            && SaysTheSame(tree, now)
        );
        HashSet<Fingerprint> had = [.. before.Findings.Select(finding => finding.Fingerprint)];
        HashSet<Fingerprint> has = [.. after.Findings.Select(finding => finding.Fingerprint)];
        return isRead && has.IsSubsetOf(had) && had.Except(has).All(allowed.Contains)
            ? after
            : null;
    }

    /// <summary>Whether the new text adds nothing but words to this tool, and loses no comment.</summary>
    private static bool SaysTheSame(SyntaxTree before, SyntaxTree after) =>
        ValueTree.Differences(before.Root, after.Root).All(IsOurs)
        && before
            .Comments.Select(comment => comment.Text)
            .SequenceEqual(
                Kept(
                    [.. before.Comments.Select(comment => comment.Text)],
                    after.Comments.Select(comment => comment.Text)
                )
            );

    /// <summary>The new comments without those that were written: what is left must be the old ones.</summary>
    private static IEnumerable<string> Kept(ImmutableArray<string> old, IEnumerable<string> now)
    {
        int at = 0;
        foreach (string comment in now)
        {
            if (at < old.Length && comment == old[at])
            {
                at++;
                yield return comment;
            }
            else if (!comment.StartsWith("cfncors:", StringComparison.Ordinal))
            {
                yield return comment;
            }
        }
    }

    private static bool IsOurs(string path) =>
        path.EndsWith("/Metadata", StringComparison.Ordinal)
        || path.Contains("/Metadata/cfncors", StringComparison.Ordinal)
        || path.Contains("/x-cfncors-ignore", StringComparison.Ordinal);
}
