using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Tells on stderr which files could not be looked at, or not be written.</summary>
internal static class Problems
{
    /// <param name="isQuiet">Whether files that a walk passes over go without a word.</param>
    /// <param name="coverage">How much was checked: of files that are none of ours nobody hears as long as another one was; <see langword="null"/> to hear of them.</param>
    /// <returns>Whether a file that should have been looked at could not be.</returns>
    public static bool Tell(
        ImmutableArray<LintedFile> files,
        bool isQuiet,
        Shell shell,
        Coverage? coverage = null
    )
    {
        bool failed = false;
        foreach (LintedFile file in files)
        {
            if ((file.Problem ?? file.Unwritten) is { } problem)
            {
                shell.Complain($"{file.File.ShownPath}: {problem}");
                failed = true;
            }
            else if (
                !isQuiet
                && coverage is null or { IsNothing: true }
                && Foreign(file) is { } foreign
            )
            {
                shell.Complain($"{file.File.ShownPath} {foreign}");
            }
            else if (!isQuiet && !file.File.IsNamed && Broken(file) is { } broken)
            {
                shell.Complain($"{file.File.ShownPath}{broken}");
            }
        }

        return failed;
    }

    /// <summary>Whether a file should have been checked, and could not be.</summary>
    public static bool IsUnread(LintedFile file) =>
        file.Problem is not null || (!file.File.IsNamed && Broken(file) is not null);

    /// <summary>What a file is that was named and is no template: a hook names many, of which only those of a known kind are worth a line.</summary>
    /// <returns><see langword="null"/> for a template, a spec, and what nobody knows.</returns>
    public static string? Foreign(LintedFile file) =>
        file is { Foreign: { } name, Result: null or { Kind: TemplateKind.Other, Findings: [] } }
            ? $"is {name}, not a template: cfncors reads CloudFormation and SAM templates and OpenAPI specs"
            : null;

    /// <returns><see langword="null"/> for a file that can be read, or is none of ours.</returns>
    private static string? Broken(LintedFile file)
    {
        if (
            file.Result is not { Tree.Errors: [{ } error, ..] } result
            || !QuickTest.IsMeantForUs(result.Source.Content)
        )
        {
            return null;
        }

        LinePosition at = result.Source.PositionAt(error.Span.Start);
        return $":{at.Line + 1}:{at.Column + 1}: passed over: {error.Message}";
    }
}
