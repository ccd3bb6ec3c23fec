using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
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

    /// <summary>The next settings file above it, as it is shown, which does not count where this one does; <see langword="null"/> without one.</summary>
    public string? Replaced { get; init; }

    /// <summary>The globs in it that mean none of some files, a line each.</summary>
    /// <param name="fullPaths">All files that could be meant.</param>
    public IEnumerable<string> IdleGlobs(IEnumerable<string> fullPaths)
    {
        string[] files =
        [
            .. fullPaths
                .Select(Relative)
                .Where(path => !path.StartsWith("../", StringComparison.Ordinal)),
        ];
        string name = Settings.Source?.Path ?? "";
        return Settings
            .ExcludedFiles.Where(glob => !FileNames.IsMadeByTool($"{glob.TrimEnd('*', '/')}/"))
            .Select(glob => (glob, Key: "files"))
            .Concat(
                Settings
                    .Overrides.SelectMany(some => some.Files)
                    .Select(glob => (glob, Key: "overrides"))
            )
            .Where(one => !Globs.MatchAny(one.glob, files))
            .Select(one => $"{name}: '{one.glob}' of '{one.Key}' means no file there is");
    }

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
