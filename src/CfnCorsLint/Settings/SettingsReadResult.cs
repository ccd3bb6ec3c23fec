using System.Collections.Immutable;

namespace CfnCorsLint.Settings;

/// <summary>Holds a settings file as far as it could be read, with its mistakes.</summary>
/// <param name="Errors">In the order of the text; with any of them nothing is linted.</param>
public sealed record SettingsReadResult(
    LintSettings Settings,
    ImmutableArray<SettingsError> Errors
);
