using System.Collections.Immutable;
using CfnCorsLint.Reports;
using CfnCorsLint.Templates;

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
            else if (!isQuiet && UncheckedOf(file) is { } broken)
            {
                shell.Complain(LineOf(broken));
            }
        }

        return failed;
    }

    /// <returns><see langword="null"/> for a file that was checked, or need not be.</returns>
    public static UncheckedFile? UncheckedOf(LintedFile file)
    {
        if (file.Problem is { } problem)
        {
            return new UncheckedFile(file.File.ShownPath, null, problem);
        }

        return
            !file.File.IsNamed
            && file.Result is { Tree.Errors: [{ } error, ..] } result
            && QuickTest.IsMeantForUs(result.Source.Content)
            ? new UncheckedFile(
                file.File.ShownPath,
                result.Source.PositionAt(error.Span.Start),
                error.Message
            )
            : null;
    }

    /// <summary>What a file is that was named and is no template: a hook names many, of which only those of a known kind are worth a line.</summary>
    /// <returns><see langword="null"/> for a template, a spec, and what nobody knows.</returns>
    public static string? Foreign(LintedFile file) =>
        file is { Foreign: { } name, Result: null or { Kind: TemplateKind.Other, Findings: [] } }
            ? $"is {name}, not a template: cfncors reads CloudFormation and SAM templates and OpenAPI specs"
            : null;

    private static string LineOf(UncheckedFile file) =>
        file.At is { } at
            ? $"{file.Path}:{at.Line + 1}:{at.Column + 1}: passed over: {file.Why}"
            : $"{file.Path}: {file.Why}";
}
