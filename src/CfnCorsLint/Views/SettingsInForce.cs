using System.Collections.Immutable;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Views;

/// <summary>Holds the settings that are in force for some files, with what the command line says on top of them.</summary>
/// <param name="Files">As they are shown; at least one.</param>
/// <param name="Settings">Of the settings file.</param>
/// <param name="Overrides">Those of its overrides that mean the files.</param>
/// <param name="Origins">Of the command line.</param>
/// <param name="Select">Of the command line; empty for all rules.</param>
/// <param name="Ignore">Of the command line.</param>
public sealed record SettingsInForce(
    ImmutableArray<string> Files,
    LintSettings Settings,
    ImmutableArray<SettingsOverride> Overrides,
    ImmutableArray<string> Origins,
    ImmutableArray<string> Select,
    ImmutableArray<string> Ignore
);
