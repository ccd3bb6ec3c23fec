using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Tells on stderr which files could not be looked at.</summary>
internal static class Problems
{
    /// <param name="isQuiet">Whether files that a walk passes over go without a word.</param>
    /// <returns>Whether a file that should have been looked at could not be.</returns>
    public static bool Tell(ImmutableArray<LintedFile> files, bool isQuiet, Shell shell)
    {
        bool failed = false;
        foreach (LintedFile file in files)
        {
            if (file.Problem is { } problem)
            {
                shell.Complain($"{file.File.ShownPath}: {problem}");
                failed = true;
            }
            else if (!isQuiet && Foreign(file) is { } foreign)
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
