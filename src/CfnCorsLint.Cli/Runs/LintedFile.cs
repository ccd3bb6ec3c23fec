using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds what became of one file of a run: its findings, its patch, or the reason why it has none.</summary>
/// <param name="Bytes">As they were read; <see langword="null"/> when they could not be, or are none of ours.</param>
/// <param name="Result"><see langword="null"/> when the bytes tell that it is none of ours, or are not readable.</param>
/// <param name="Patch"><see langword="null"/> when it was only checked.</param>
/// <param name="Problem">One line without the path; <see langword="null"/> when there is none.</param>
internal sealed record LintedFile(
    InputFile File,
    byte[]? Bytes,
    CheckResult? Result,
    Patch? Patch,
    string? Problem
)
{
    /// <summary>The reason why the patch could not be written, one line without the path; <see langword="null"/> when it was, or was not to be.</summary>
    public string? Unwritten { get; init; }

    /// <summary>Whether a folder has a link there, of which nothing is known yet.</summary>
    public bool IsLink { get; init; }

    /// <summary>The format of another program that it is written in, <c>a Terraform plan</c>; <see langword="null"/> when that is not known.</summary>
    public string? Foreign { get; init; }

    /// <summary>What <c>inspect</c> shows of the file; <see langword="null"/> in runs that show no such thing.</summary>
    public InspectedFile? Shown { get; init; }
}
