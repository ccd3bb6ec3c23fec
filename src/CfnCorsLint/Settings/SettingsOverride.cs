using System.Collections.Immutable;

namespace CfnCorsLint.Settings;

/// <summary>Rule settings that hold only for some files, in the place of the general ones.</summary>
/// <param name="Files">Globs, relative to the settings file's folder.</param>
/// <param name="Rules">In the order of the text; the last that selects a rule wins.</param>
public sealed record SettingsOverride(
    ImmutableArray<string> Files,
    ImmutableArray<RuleSetting> Rules
);
