using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Tries the safe fixes of checked files in memory, so that check offers those alone that fix can write.</summary>
internal sealed class FixTrial
{
    private readonly ReportStyle _style;

    public FixTrial(LintRequest request)
    {
        _style = request.ShownStyle;
    }

    /// <summary>The result of a check with what fix would write of it: of a file that stands for itself, before anything is left out of the run.</summary>
    public CheckResult Of(WorkItem item, CheckResult result) =>
        !result.Findings.Any(IsOffered) ? result.WithoutModel()
        : StandsForItself(result)
            ? item.Linter.WithoutIdleFixes(result, item.Files, IsOffered, _ => true).WithoutModel()
        // Who takes the parts in is known when all files are read.
        : result;

    /// <summary>The files of the run; a file whose fixes hang on other files, or on findings that the run does not speak of, is tried anew.</summary>
    public ImmutableArray<LintedFile> Again(
        ImmutableArray<WorkItem> items,
        ImmutableArray<LintedFile> files,
        TemplateParts parts,
        UnreportedFindings silence,
        Shell shell
    )
    {
        int[] open =
        [
            .. Enumerable
                .Range(0, files.Length)
                .Where(at => HangsOnOthers(files[at], silence) && !parts.IsPart(files[at])),
        ];
        ImmutableArray<LintedFile> tried = Workers.Each(
            [.. open.Select(at => files[at])],
            shell,
            at => Again(items[open[at]], files[open[at]], parts, silence)
        );
        LintedFile[] all = [.. files];
        for (int at = 0; at < open.Length; at++)
        {
            all[open[at]] = tried[at];
        }

        return [.. all];
    }

    private LintedFile Again(
        WorkItem item,
        LintedFile file,
        TemplateParts parts,
        UnreportedFindings silence
    )
    {
        if (file.Result is not { Source: var source })
        {
            return file;
        }

        CheckResult start = file.Result is { Model: not null } read
            ? read
            : item.Linter.Check(source, item.Files);
        return file with
        {
            Result = item
                .Linter.WithoutIdleFixes(
                    start,
                    item.Files,
                    finding => IsOffered(finding) && !silence.Covers(finding),
                    path => parts.MayEdit(item.File, start, path)
                )
                .WithoutModel(),
        };
    }

    private bool HangsOnOthers(LintedFile file, UnreportedFindings silence) =>
        file.Result is { } result
        && result.Findings.Any(IsOffered)
        && (!StandsForItself(result) || result.Findings.Any(silence.Covers));

    /// <summary>Whether the file takes no other files in, and none takes it in.</summary>
    private static bool StandsForItself(CheckResult result) =>
        result.Parts.IsEmpty && result.Kind != TemplateKind.OpenApi;

    private bool IsOffered(Finding finding) => IsSafe(finding) && _style.Shows(finding);

    private static bool IsSafe(Finding finding) =>
        finding.Fix is { Trust: Trust.Safe, Edits.IsEmpty: false };
}
