using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Pages;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>inspect</c>.</summary>
internal sealed class InspectRun
{
    private const string NoTemplate = "is no template and no spec";

    private readonly InspectFormat _format;
    private readonly bool _usesColor;
    private readonly Shell _shell;

    /// <summary>The files of a form that is one for all of them.</summary>
    private readonly List<InspectedFile> _shown = [];

    private InspectRun(InspectFormat format, bool usesColor, Shell shell)
    {
        _format = format;
        _usesColor = usesColor;
        _shell = shell;
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings or paths are wrong, or several files are to be one JSON object.</exception>
    public static int Run(LintRequest request, InspectFormat format, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        ImmutableArray<WorkItem> items = workspace.Prepare();
        if (format == InspectFormat.Json && items.Length > 1)
        {
            throw new CannotRunException(
                $"{items.Length} files are not one object: use --format jsonl"
            );
        }

        var run = new InspectRun(format, request.Style.UsesColor, shell);
        bool failed = workspace.IsIncomplete;
        foreach (WorkItem item in items)
        {
            FileText text = FileText.Read(item.File, shell.In);
            string? problem = text.Source is { } source
                ? run.Show(source, item)
                : text.Problem ?? NoTemplate;
            if (problem is not null && (text.Problem is not null || item.File.IsNamed))
            {
                shell.Complain($"{item.File.ShownPath}: {problem}");
                failed = true;
            }
        }

        run.Finish();
        return failed ? ExitCode.CouldNotRun : ExitCode.Clean;
    }

    /// <returns>Why there is nothing to show; <see langword="null"/> when there is.</returns>
    private string? Show(SourceText source, WorkItem item)
    {
        SyntaxTree tree = SyntaxReader.Read(source);
        if (tree.Errors is [{ } error, ..])
        {
            LinePosition at = source.PositionAt(error.Span.Start);
            return $"line {at.Line + 1}: {error.Message}";
        }

        InspectedFile? file =
            _format == InspectFormat.Html
                ? item.Linter.InspectWithCalls(item.Linter.Check(source, item.Files))
            : item.Linter.Inspect(tree, item.Files) is { } view ? new InspectedFile(view, [])
            : null;
        if (file is null)
        {
            return NoTemplate;
        }

        switch (_format)
        {
            case InspectFormat.Text:
                InspectTable.Write(file.View, _usesColor, _shell.Out);
                break;
            case InspectFormat.Json or InspectFormat.JsonLines:
                InspectJson.Write(file.View, _format == InspectFormat.Json, _shell.Out);
                break;
            default:
                _shown.Add(file);
                break;
        }

        return null;
    }

    /// <summary>Writes the forms that are one for all files.</summary>
    private void Finish()
    {
        if (_format == InspectFormat.Markdown)
        {
            InspectMarkdown.Write([.. _shown.Select(file => file.View)], _shell.Out);
        }
        else if (_format == InspectFormat.Html && _shown.Count > 0)
        {
            InspectPage.Write([.. _shown], _shell.Out);
        }
    }
}
