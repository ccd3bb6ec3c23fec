using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>The findings that a run does not speak of, though they hold: they are not on changed lines, or known since long.</summary>
internal sealed class UnreportedFindings
{
    private readonly ImmutableHashSet<Fingerprint> _fingerprints;

    private UnreportedFindings(ImmutableHashSet<Fingerprint> fingerprints)
    {
        _fingerprints = fingerprints;
    }

    /// <summary>How many findings the baselines know.</summary>
    public int Known { get; private init; }

    /// <summary>How many of these a run would repair that does not look at baselines.</summary>
    public int KnownFixable { get; private init; }

    /// <param name="files">As they are now, before anything is fixed.</param>
    /// <param name="changed">The lines to speak of; <see langword="null"/> for all.</param>
    /// <param name="isNew">Whether a finding of that file was not there before, wherever it stands.</param>
    /// <param name="isWanted">Whether the run makes the fix of a finding; <see langword="null"/> for a run that makes none.</param>
    public static UnreportedFindings Of(
        ImmutableArray<LintedFile> files,
        ChangedLines? changed,
        Baselines baselines,
        Func<Finding, SourceText, int, bool> isNew,
        Func<Finding, bool>? isWanted = null
    )
    {
        ImmutableArray<Finding> known =
        [
            .. from file in files
            from finding in file.Result?.Findings ?? []
            where baselines.Know(finding)
            select finding,
        ];
        return new UnreportedFindings([
            .. known.Select(finding => finding.Fingerprint),
            .. changed is null ? [] : files.SelectMany((file, at) => Old(file, at, changed, isNew)),
        ])
        {
            Known = known.Select(finding => finding.Fingerprint).Distinct().Count(),
            KnownFixable = isWanted is null
                ? 0
                : known
                    .Where(finding => finding.Fix is { Edits.IsEmpty: false } && isWanted(finding))
                    .Select(finding => finding.Fingerprint)
                    .Distinct()
                    .Count(),
        };
    }

    /// <summary>The findings of a file that the changes neither touch nor bring about.</summary>
    private static IEnumerable<Fingerprint> Old(
        LintedFile file,
        int at,
        ChangedLines changed,
        Func<Finding, SourceText, int, bool> isNew
    ) =>
        file.Result is not { } result
            ? []
            :
            [
                .. from finding in result.Findings
                where !changed.Touches(finding) && !isNew(finding, result.Source, at)
                select finding.Fingerprint,
            ];

    public bool Covers(Finding finding) => _fingerprints.Contains(finding.Fingerprint);

    /// <summary>Takes from each file the findings that a run does not speak of.</summary>
    public ImmutableArray<LintedFile> Over(ImmutableArray<LintedFile> files) =>
        _fingerprints.IsEmpty
            ? files
            :
            [
                .. files.Select(file =>
                    file.Result is not { } result
                        ? file
                        : file with
                        {
                            Result = result with
                            {
                                Findings = [.. result.Findings.Where(one => !Covers(one))],
                            },
                        }
                ),
            ];

    /// <summary>Tells whether a finding is new, where the command line names what to compare with.</summary>
    public static Func<Finding, SourceText, int, bool> NewSince(
        GitChanges? since,
        ImmutableArray<WorkItem> items
    )
    {
        if (since is null)
        {
            return (_, _, _) => false;
        }

        var before = new FindingsBefore(since, items);
        return before.Lacks;
    }

    /// <summary>The lines that the command line wants to hear of.</summary>
    /// <returns><see langword="null"/> for all.</returns>
    /// <exception cref="CannotRunException">Git does not know what they should be compared with.</exception>
    public static GitChanges? ChangedIn(LintRequest request, Workspace workspace, Shell shell)
    {
        if (request.Since is not { } reference)
        {
            return null;
        }

        return GitChanges.Since(
                reference,
                shell.Folder,
                request.MostBytes,
                workspace.Remarks,
                out string problem
            ) ?? throw new CannotRunException($"--since: {problem}");
    }
}
