using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Findings;
using CfnCorsLint.Handlers;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Writes suppressions for what a run found.</summary>
internal static class SuppressingRun
{
    /// <param name="items">The files of the run.</param>
    /// <param name="files">What was said of them, in the same order.</param>
    /// <returns>The same files as they are now.</returns>
    public static ImmutableArray<LintedFile> Write(
        ImmutableArray<WorkItem> items,
        ImmutableArray<LintedFile> files,
        TemplateParts parts,
        string reason,
        Shell shell
    )
    {
        ImmutableArray<LintedFile> planned = Workers.Each(
            files,
            shell,
            at => Plan(items[at], files[at], parts, reason)
        );
        ImmutableArray<LintedFile> written =
        [
            .. planned.Select(
                (file, at) =>
                    file.Problem is null
                    && PatchedFiles.Write(file.Patch, file.File.FullPath, file.Bytes, shell.Folder)
                        is { } why
                        ? files[at] with
                        {
                            Unwritten = why,
                        }
                        : file
            ),
        ];
        Tell(written, shell);
        return written;
    }

    private static LintedFile Plan(
        WorkItem item,
        LintedFile file,
        TemplateParts parts,
        string reason
    )
    {
        HashSet<Fingerprint> wanted =
        [
            .. from finding in file.Result?.Findings ?? []
            let path = finding.Location.Source.Path
            where
                finding.Severity > Severity.Note && finding.RuleId != RulesInCode.UnusedSuppression
            where
                path == file.File.ShownPath
                || (file.Result is { } result && parts.MayEdit(file.File, result, path))
            select finding.Fingerprint,
        ];
        if (wanted.Count == 0 || file.Result is not { Source: var source })
        {
            return file;
        }

        Patch patch = item.Linter.Silence(
            source,
            item.Files,
            finding => wanted.Contains(finding.Fingerprint),
            reason
        );
        return file with { Result = patch.Left, Patch = patch };
    }

    private static void Tell(ImmutableArray<LintedFile> files, Shell shell)
    {
        ImmutableArray<LintedFile> written =
        [
            .. files.Where(file =>
                file is { Problem: null, Unwritten: null, Patch.Fixed.IsEmpty: false }
            ),
        ];
        int count = written.Sum(file => file.Patch?.Fixed.Length ?? 0);
        string findings = Counted(count, "finding");
        shell.Complain($"silenced {findings} in {Counted(written.Length, "file")}");
        foreach (LeftOutFix left in files.SelectMany(file => file.Patch?.LeftOut ?? []))
        {
            Location place = left.Finding.Location;
            string line = (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
            shell.Complain($"{place.Source.Path}:{line}: {left.Finding.RuleId}: {left.Why}");
        }

        IEnumerable<Finding> inCode = files
            .SelectMany(file => file.Result?.Findings ?? [])
            .Where(finding => finding.Severity > Severity.Note)
            .DistinctBy(finding => finding.Fingerprint);
        foreach (Finding finding in inCode)
        {
            Location place = finding.Location;
            if (SourceCode.LineCommentOf(place.Source.Path) is { } comment)
            {
                string line = (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
                shell.Complain(
                    $"{place.Source.Path}:{line}: {finding.RuleId}: not written into code; above that line write: {comment} cfncors: ignore[{finding.RuleId}] and why"
                );
            }
        }
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
