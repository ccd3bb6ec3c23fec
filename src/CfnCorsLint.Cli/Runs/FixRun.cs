using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>fix</c>, which repairs templates and specs, or shows what it would change.</summary>
internal sealed class FixRun
{
    private readonly LintRequest _request;
    private readonly FixRequest _fix;
    private readonly Shell _shell;
    private readonly ReportStyle _style;

    private FixRun(LintRequest request, FixRequest fix, Shell shell)
    {
        _request = request;
        _fix = fix;
        _shell = shell;
        _style = request.ShownStyle;
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, FixRequest fix, Shell shell) =>
        new FixRun(request, fix, shell).Run();

    private int Run()
    {
        var workspace = new Workspace(_shell, _request);
        using GitChanges? since = UnreportedFindings.ChangedIn(_request, workspace, _shell);
        using GitChanges? job = since is null ? GitHubJob.ChangedIn(_shell) : null;
        ChangedLines? changed = since?.Lines;
        ImmutableHashSet<string> only = RulesInForce.IdsOf(_fix.Only);
        (ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> read) = Reading.Of(
            workspace,
            _shell
        );
        ReportPlaces.Check(_request, items, read, _shell);
        if (!_fix.ShowsDiff)
        {
            Leftovers.RemoveFrom(FoldersOf(read));
        }

        var coverage = new Coverage(read, _request, workspace, _shell);
        int stale = StaleEntries.CountIn(read, _request, workspace, _shell);
        var parts = TemplateParts.Of(read, workspace, _shell);
        var silence = UnreportedFindings.Of(
            read,
            changed,
            workspace.Baselines,
            UnreportedFindings.NewSince(since, items),
            finding => IsWanted(finding, only)
        );
        ImmutableArray<LintedFile> planned = Workers.Each(
            read,
            _shell,
            at => Plan(items[at], read[at], parts, only, silence)
        );
        ImmutableArray<LintedFile> delivered =
        [
            .. planned.Select(
                (file, at) => Isolation.Do(file, () => Deliver(items[at], read[at], file))
            ),
        ];
        ImmutableArray<LintedFile> files = silence.Over(parts.WithoutRepeatedFindings(delivered));
        if (_fix.ShowsDiff)
        {
            WriteDiff(files);
        }

        FixSummary summary = SummaryOf(files);
        if (_request.IgnoreReason is { } reason)
        {
            files = Silenced(items, files, parts, silence, reason);
        }

        workspace.TellRemarks();
        var end = new RunEnd(
            _request,
            workspace,
            coverage,
            stale,
            Problems.Tell(files, _request.Style.IsQuiet, _shell, coverage)
        );
        bool printsText = _fix.ShowsDiff || files.Any(file => file.File.IsStandardInput);
        var output = new ReportOutput(_request, _shell);
        Report report = output.ReportOf(files, summary, changed ?? job?.Lines);
        bool isClean = output.Write(
            end.Complete(report, silence) with
            {
                KnownFixable = silence.KnownFixable,
            },
            printsText ? _shell.Error : _shell.Out
        );
        return end.Tell(_fix.ShowsDiff ? !files.Any(HasChanged) : isClean, output, _shell);
    }

    /// <summary>The files with suppressions for the findings that are left in them.</summary>
    private ImmutableArray<LintedFile> Silenced(
        ImmutableArray<WorkItem> items,
        ImmutableArray<LintedFile> written,
        TemplateParts parts,
        UnreportedFindings silence,
        string reason
    )
    {
        ImmutableArray<LintedFile> now =
        [
            .. Workers
                .Each(items, _shell, _request.MostBytes, Reading.Check)
                .Select(
                    (file, at) =>
                        file with
                        {
                            Problem = written[at].Problem ?? file.Problem,
                            Unwritten = written[at].Unwritten,
                        }
                ),
        ];
        ImmutableArray<LintedFile> left = silence.Over(parts.WithoutRepeatedFindings(now));
        return silence.Over(
            parts.WithoutRepeatedFindings(SuppressingRun.Write(items, left, parts, reason, _shell))
        );
    }

    private LintedFile Plan(
        WorkItem item,
        LintedFile file,
        TemplateParts parts,
        ImmutableHashSet<string> only,
        UnreportedFindings silence
    )
    {
        if (
            file.Result is not { Source: var source } result
            || parts.IsPart(file)
            || !result.Findings.Any(finding => finding.Fix is { Edits.IsEmpty: false })
        )
        {
            return file;
        }

        bool Makes(Finding finding) => IsWanted(finding, only) && !silence.Covers(finding);
        bool MayEdit(string path) =>
            parts.MayEdit(item.File, result, path)
            && (
                path == source.Path
                || !FileOrigins.IsMadeByTool(Path.GetFullPath(path, _shell.Folder))
            );
        Patch patch = item.Linter.Fix(source, item.Files, Makes, MayEdit);
        return file with
        {
            Result = MakeableFixes.Of(
                // What is not written is told of the text that everybody has.
                _fix.ShowsDiff
                    ? UnwrittenPatch.LeftOf(result, patch)
                    : patch.Left,
                patch.LeftOut,
                finding => Makes(finding) && !MayEdit(finding.EditedSource.Path)
            ),
            Patch = patch,
        };
    }

    /// <summary>Whether the run makes the fix of a finding: what is not spoken of is not changed either, unless it is asked for.</summary>
    /// <param name="only">The ids of the rules that were asked for; empty for all.</param>
    private bool IsWanted(Finding finding, ImmutableHashSet<string> only) =>
        finding.Fix is { } fix
        && fix.Trust >= _fix.Least
        && (only.IsEmpty ? _style.Shows(finding) : only.Contains(finding.RuleId));

    private void WriteDiff(ImmutableArray<LintedFile> files)
    {
        ImmutableArray<(SourceText Before, SourceText After)> changes =
        [
            .. files.SelectMany(file => PatchedFiles.ChangesOf(file.Patch)),
        ];
        var paths = DiffPaths.Of(changes.Select(change => change.Before.Path), _shell.Folder);
        foreach ((SourceText before, SourceText after) in changes)
        {
            string diff = UnifiedDiff.Of(before, after, paths.For(before.Path));
            bool isWatched = _shell.OutIsTerminal && _request.Style.UsesColor;
            _shell.Out.Write(isWatched && diff.Length > 0 ? DiffLines.Colored(diff) : diff);
        }
    }

    /// <summary>Writes the new text, or prints it; a difference is printed for all files at once.</summary>
    private LintedFile Deliver(WorkItem item, LintedFile read, LintedFile file)
    {
        if (_fix.ShowsDiff || file.Problem is not null)
        {
            return file;
        }

        if (file.File.IsStandardInput)
        {
            return Print(file);
        }

        return
            PatchedFiles.Write(file.Patch, file.File.FullPath, file.Bytes, _shell.Folder) is { } why
            ? Unwritten(item, read, file, why)
            : file;
    }

    /// <summary>A file whose fixes could not be written, with what holds of it still: its findings, and that their fixes were left out.</summary>
    /// <param name="why">One line without the path.</param>
    private LintedFile Unwritten(WorkItem item, LintedFile before, LintedFile planned, string why)
    {
        // Of several texts some may be written: what is on the disk now is the truth.
        LintedFile now = Workers.Each([item], _shell, _request.MostBytes, Reading.Check)[0];
        if (now.Result is not { } result || planned.Patch is not { } patch)
        {
            return now with { Problem = now.Problem ?? why };
        }

        HashSet<Fingerprint> there = [.. result.Findings.Select(one => one.Fingerprint)];
        HashSet<Fingerprint> known =
        [
            .. (before.Result?.Findings ?? []).Select(one => one.Fingerprint),
        ];
        ImmutableArray<LeftOutFix> leftOut =
        [
            .. patch.LeftOut,
            .. from finding in patch.Fixed
            where there.Contains(finding.Fingerprint)
            select new LeftOutFix(finding, $"the file {why}"),
        ];
        return now with
        {
            Result = MakeableFixes.Of(result, leftOut, _ => false),
            Patch = patch with
            {
                Fixed =
                [
                    .. patch.Fixed.Where(one =>
                        known.Contains(one.Fingerprint) && !there.Contains(one.Fingerprint)
                    ),
                ],
                LeftOut = leftOut,
                Renewals = [],
            },
            Unwritten = why,
        };
    }

    private LintedFile Print(LintedFile file)
    {
        SourceText? text =
            file.Patch?.After ?? SourceText.FromBytes(file.File.ShownPath, file.Bytes);
        if (text is null)
        {
            return file with { Problem = UnreadableFile.NotUtf8 };
        }

        _shell.Out.Write(text.HasByteOrderMark ? "\uFEFF" : "");
        _shell.Out.Write(text.Content);
        return file;
    }

    /// <summary>The folders that a run like this one writes in.</summary>
    private static IEnumerable<string> FoldersOf(ImmutableArray<LintedFile> files) =>
        files
            .Where(file => file.Result is not null && !file.File.IsStandardInput)
            .Select(file => Path.GetDirectoryName(file.File.FullPath))
            .OfType<string>();

    private static bool HasChanged(LintedFile file) => PatchedFiles.ChangesOf(file.Patch).Any();

    private FixSummary SummaryOf(ImmutableArray<LintedFile> files)
    {
        ImmutableArray<Patch> patches =
        [
            .. files.Where(file => file.Problem is null).Select(file => file.Patch).OfType<Patch>(),
        ];
        return new FixSummary(
            [.. patches.SelectMany(patch => patch.Fixed)],
            [.. patches.SelectMany(patch => patch.LeftOut)],
            IsWritten: !_fix.ShowsDiff
        )
        {
            IsUnsafe = _fix.Least == Trust.Unsafe,
            Renewals =
            [
                .. patches.SelectMany(patch =>
                    _fix.ShowsDiff ? UnwrittenPatch.RenewalsOf(patch) : patch.Renewals
                ),
            ],
        };
    }
}
