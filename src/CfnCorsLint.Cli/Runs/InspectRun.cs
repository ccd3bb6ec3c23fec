using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Reports.Pages;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>inspect</c>, which shows the APIs of templates and specs with what browsers may call.</summary>
internal sealed class InspectRun
{
    private const string NoTemplate =
        "is no template and no spec: name a CloudFormation or SAM template, or an OpenAPI spec";

    private readonly InspectFormat _format;
    private readonly ReportStyle _style;
    private readonly Shell _shell;

    private InspectRun(InspectFormat format, ReportStyle style, Shell shell)
    {
        _format = format;
        _style = style;
        _shell = shell;
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings or paths are wrong, or several files are to be one JSON object.</exception>
    public static int Run(LintRequest request, InspectFormat format, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        var run = new InspectRun(format, request.Style, shell);
        ImmutableArray<LintedFile> files = Reading
            .Of(workspace, shell, run.Look, areAll: true)
            .Files;
        int asked = files.Count(file => !file.File.IsOfStack);
        if (format == InspectFormat.Json && asked > 1)
        {
            throw new CannotRunException($"{asked} files are not one object: use --format jsonl");
        }

        bool failed = run.TellProblems(files) || workspace.IsIncomplete;
        run.Show(files, TemplateParts.Of(files, workspace, shell));
        if (!failed)
        {
            new Coverage(files, request, workspace, shell).Tell(isReported: false);
        }

        return failed ? ExitCode.CouldNotRun : ExitCode.Clean;
    }

    /// <summary>Only a page tells findings: elsewhere no rule is looked at.</summary>
    private LintedFile Look(WorkItem item, FileText text, SourceText source)
    {
        CheckResult read = item.Linter.Read(source, item.Files);
        InspectedFile? shown =
            read.Model is not { } model ? null
            : _format == InspectFormat.Html ? item.Linter.InspectWithCalls(item.Linter.Judge(read))
            : new InspectedFile(item.Linter.Inspect(model), [], []);
        return new LintedFile(item.File, text.Bytes, read.WithoutModel(), null, null)
        {
            Shown = shown,
        };
    }

    /// <returns>Whether a file that was named cannot be shown, or one cannot be read.</returns>
    private bool TellProblems(ImmutableArray<LintedFile> files)
    {
        bool failed = false;
        foreach (LintedFile file in files.Where(file => file.Shown is null))
        {
            if (file.Problem is not null || file.File.IsNamed || file.File.IsOfStack)
            {
                _shell.Complain($"{file.File.ShownPath}: {ProblemOf(file)}");
                failed = true;
            }
        }

        return failed;
    }

    private static string ProblemOf(LintedFile file)
    {
        if (file.Result is not { Tree.Errors: [{ } error, ..], Source: var source })
        {
            return file.Problem ?? Problems.Foreign(file) ?? NoTemplate;
        }

        LinePosition at = source.PositionAt(error.Span.Start);
        return $"line {at.Line + 1}: {error.Message}";
    }

    /// <summary>Shows the files; a part of other templates is shown through these, unless it is named.</summary>
    private void Show(ImmutableArray<LintedFile> files, TemplateParts parts)
    {
        LintedFile[] meant = [.. files.Where(file => file.File.IsNamed || !parts.IsPart(file))];
        if (_format == InspectFormat.Json)
        {
            int stacks = meant.Count(file => file.File.IsOfStack);
            if (stacks > 0)
            {
                _shell.Complain(
                    $"left out: nested templates are objects of their own ({stacks}); use --format jsonl"
                );
            }

            meant = [.. meant.Where(file => !file.File.IsOfStack)];
        }

        Write([.. meant.Select(file => file.Shown).OfType<InspectedFile>()]);
    }

    private void Write(ImmutableArray<InspectedFile> shown)
    {
        ImmutableArray<InspectView> views = [.. shown.Select(file => file.View)];
        switch (_format)
        {
            case InspectFormat.Text:
                InspectTable.Write(views, _style, _shell.Out);
                break;
            case InspectFormat.Json or InspectFormat.JsonLines:
                foreach (InspectView view in views)
                {
                    InspectJson.Write(view, _format == InspectFormat.Json, _shell.Out);
                }

                break;
            case InspectFormat.Markdown:
                InspectMarkdown.Write(views, _shell.Out);
                break;
            case InspectFormat.Html when shown.Length > 0:
                InspectPage.Write(
                    shown,
                    new PageStamp(_shell.Tool, RunTime.Of(_shell)),
                    _shell.Out
                );
                break;
        }
    }
}
