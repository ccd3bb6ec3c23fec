using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports;

/// <summary>Tells what the settings have to say before a finding is repaired that a pasted message led to: of the page a command knows only its origin.</summary>
internal static class ExplainedRepair
{
    /// <summary>What has to stand in the settings file before that.</summary>
    /// <returns><see langword="null"/> when nothing has.</returns>
    public static string? SettingsOf(Finding finding, ExplainedFiles files) =>
        files.BySettings.Contains(finding.Fingerprint) ? files.Settings : null;

    /// <summary>The command that repairs several findings at once; <see langword="null"/> where there are not several to repair.</summary>
    public static string? CommandOfAll(
        ImmutableArray<Finding> findings,
        ExplainedFiles files,
        RepairCommand repair
    ) =>
        (
            findings.Any(finding => SettingsOf(finding, files) is not null)
                ? repair.WithSettings
                : repair
        ).OfAll(findings);

    /// <summary>The command that repairs it then, which has to read the settings.</summary>
    /// <returns><see langword="null"/> where no command does.</returns>
    public static string? CommandOf(Finding finding, ExplainedFiles files, RepairCommand repair) =>
        (SettingsOf(finding, files) is null ? repair : repair.WithSettings).Of(
            finding,
            [finding.Location.Source.Path]
        );
}
