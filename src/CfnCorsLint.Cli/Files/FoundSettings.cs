using System.Collections.Immutable;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Cli.Files;

/// <summary>Holds the settings that apply to some files, and says where they lie.</summary>
/// <param name="Folder">Of the settings file, absolute: globs are meant from here; <c>""</c> when there is no file.</param>
internal sealed record FoundSettings(
    LintSettings Settings,
    string Folder,
    ImmutableArray<SettingsError> Errors
)
{
    public static FoundSettings None { get; } = new(LintSettings.None, "", []);

    /// <summary>Whether the settings tell a walk to pass the file over.</summary>
    public bool Excludes(string fullPath) =>
        !Settings.ExcludedFiles.IsEmpty && Globs.Match(Settings.ExcludedFiles, Relative(fullPath));

    /// <summary>The overrides that mean that file.</summary>
    public ImmutableArray<SettingsOverride> OverridesFor(string fullPath) =>
        Settings.Overrides.IsEmpty
            ? []
            : [.. Settings.Overrides.Where(some => Globs.Match(some.Files, Relative(fullPath)))];

    /// <summary>What the settings say about rules for that file: the general part first, then each override that means it.</summary>
    public ImmutableArray<RuleSetting> RulesFor(string fullPath) =>
        Settings.Overrides.IsEmpty
            ? Settings.Rules
            : [.. Settings.Rules, .. OverridesFor(fullPath).SelectMany(some => some.Rules)];

    private string Relative(string fullPath) =>
        Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
}
