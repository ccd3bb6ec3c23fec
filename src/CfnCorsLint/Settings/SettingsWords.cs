using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Settings;

/// <summary>Lists every key and every fixed value that a settings file may have.</summary>
internal static class SettingsWords
{
    /// <summary>The longest time, in seconds, for which any of the services lets a preflight be remembered.</summary>
    public const int LongestMaxAge = 86400;

    public static ImmutableArray<string> Keys { get; } =
    ["origins", "credentials", "headers", "max-age", "code", "apis", "rules", "files", "overrides"];

    /// <summary>Whether the code of functions is read.</summary>
    public static ImmutableArray<DocumentWord<bool>> CodeModes { get; } =
    [new("off", false), new("auto", true)];

    /// <summary>Keys of one API.</summary>
    public static ImmutableArray<string> ApiKeys { get; } = ["cors"];

    public static ImmutableArray<DocumentWord<string>> Modes { get; } =
    [new("off", "off"), new("auto", "auto"), new("required", "required")];

    /// <summary>The keys that one rule may have, where more than its severity is said.</summary>
    public static ImmutableArray<string> RuleKeys { get; } = ["severity", "fix"];

    public static ImmutableArray<DocumentWord<RuleLevel>> Levels { get; } =
    [
        new("error", RuleLevel.Error),
        new("warning", RuleLevel.Warning),
        new("note", RuleLevel.Note),
        new("off", RuleLevel.Off),
    ];

    public static ImmutableArray<DocumentWord<FixLevel>> FixLevels { get; } =
    [new("safe", FixLevel.Safe), new("unsafe", FixLevel.Unsafe), new("off", FixLevel.Off)];

    public static ImmutableArray<string> FileKeys { get; } = ["exclude"];

    public static ImmutableArray<string> OverrideKeys { get; } = ["files", "rules"];
}
