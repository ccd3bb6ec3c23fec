using CfnCorsLint.Findings;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports;

/// <summary>Tells how to repair a finding that a pasted message led to: the command has to know of the page what the message told.</summary>
internal static class ExplainedRepair
{
    /// <returns><see langword="null"/> where no command repairs it.</returns>
    public static string? CommandOf(Finding finding, ExplainedFiles files) =>
        RepairCommand.Of(finding, [finding.Location.Source.Path]) is { } command
            ? command.Contains(" --origin ", StringComparison.Ordinal)
                ? command
                : command + string.Concat(files.Origins.Select(origin => $" --origin {origin}"))
            : null;

    /// <summary>What has to stand in the settings file before that.</summary>
    /// <returns><see langword="null"/> when nothing has.</returns>
    public static string? SettingsOf(Finding finding, ExplainedFiles files) =>
        files.ByHeaders.Contains(finding.Fingerprint) && files.Header is { } header
            ? $"headers: [{header}]"
            : null;
}
