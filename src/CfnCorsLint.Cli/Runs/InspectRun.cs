using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Reports;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>inspect</c>.</summary>
internal static class InspectRun
{
    private const string NoTemplate = "is no template and no spec";

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

        bool failed = workspace.IsIncomplete;
        foreach (WorkItem item in items)
        {
            FileText text = FileText.Read(item.File, shell.In);
            string? problem = text.Source is { } source
                ? Show(source, item, format, request.Style.UsesColor, shell)
                : text.Problem ?? NoTemplate;
            if (problem is not null && (text.Problem is not null || item.File.IsNamed))
            {
                shell.Complain($"{item.File.ShownPath}: {problem}");
                failed = true;
            }
        }

        return failed ? ExitCode.CouldNotRun : ExitCode.Clean;
    }

    /// <returns>Why there is nothing to show; <see langword="null"/> when there is.</returns>
    private static string? Show(
        SourceText source,
        WorkItem item,
        InspectFormat format,
        bool usesColor,
        Shell shell
    )
    {
        SyntaxTree tree = SyntaxReader.Read(source);
        if (tree.Errors is [{ } error, ..])
        {
            LinePosition at = source.PositionAt(error.Span.Start);
            return $"line {at.Line + 1}: {error.Message}";
        }

        if (item.Linter.Inspect(tree, item.Files) is not { } view)
        {
            return NoTemplate;
        }

        switch (format)
        {
            case InspectFormat.Text:
                InspectTable.Write(view, usesColor, shell.Out);
                break;
            default:
                InspectJson.Write(view, format == InspectFormat.Json, shell.Out);
                break;
        }

        return null;
    }
}
