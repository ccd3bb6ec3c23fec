using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Reports;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>fix</c>.</summary>
internal sealed class FixRun
{
    private readonly LintRequest _request;
    private readonly FixRequest _fix;
    private readonly Shell _shell;

    private FixRun(LintRequest request, FixRequest fix, Shell shell)
    {
        _request = request;
        _fix = fix;
        _shell = shell;
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, FixRequest fix, Shell shell) =>
        new FixRun(request, fix, shell).Run();

    private int Run()
    {
        var workspace = new Workspace(_shell, _request);
        ImmutableHashSet<string> only = RulesInForce.IdsOf(_fix.Only);
        ImmutableArray<LintedFile> planned = Workers.Each(
            workspace.Prepare(),
            _shell,
            (item, text, source) => Plan(item, text, source, only)
        );
        ImmutableArray<LintedFile> files = [.. planned.Select(Deliver)];
        bool failed = Problems.Tell(files, _request.Style.IsQuiet, _shell);

        bool printsText = _fix.ShowsDiff || files.Any(file => file.File.IsStandardInput);
        var output = new ReportOutput(_request, _shell);
        Report report = ReportOutput.ReportOf(files, SummaryOf(files));
        bool isClean = output.Write(report, printsText ? _shell.Error : _shell.Out);
        if (_fix.ShowsDiff)
        {
            isClean = !files.Any(HasChanged);
        }

        return failed || workspace.IsIncomplete ? ExitCode.CouldNotRun
            : isClean ? ExitCode.Clean
            : ExitCode.Findings;
    }

    private LintedFile Plan(
        WorkItem item,
        FileText text,
        SourceText source,
        ImmutableHashSet<string> only
    )
    {
        Patch patch = item.Linter.Fix(source, item.Files, _fix.Least, only);
        CheckResult left = item.Linter.Check(patch.After, item.Files);
        return new LintedFile(item.File, text.Bytes, left, patch, null);
    }

    /// <summary>Writes the new text, or prints it or its difference.</summary>
    private LintedFile Deliver(LintedFile file)
    {
        if (_fix.ShowsDiff)
        {
            _shell.Out.Write(
                file.Patch is { } patch ? UnifiedDiff.Of(patch.Before, patch.After) : ""
            );
            return file;
        }

        if (file.File.IsStandardInput)
        {
            return Print(file);
        }

        if (!HasChanged(file))
        {
            return file;
        }

        string? problem = AtomicFile.Write(
            file.File.FullPath,
            file.Bytes,
            file.Patch?.After.ToBytes()
        );
        return file with { Problem = problem };
    }

    private LintedFile Print(LintedFile file)
    {
        SourceText? text =
            file.Patch?.After ?? SourceText.FromBytes(file.File.ShownPath, file.Bytes);
        if (text is null)
        {
            return file with { Problem = "is not UTF-8" };
        }

        _shell.Out.Write(text.HasByteOrderMark ? "\uFEFF" : "");
        _shell.Out.Write(text.Content);
        return file;
    }

    private static bool HasChanged(LintedFile file) =>
        file.Patch is { } patch && patch.After.Content != patch.Before.Content;

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
            Renewals = [.. patches.SelectMany(patch => patch.Renewals)],
        };
    }
}
