using System.Collections.Immutable;

namespace CfnCorsLint.Settings;

/// <summary>Lists every key and every fixed value that a settings file may have.</summary>
internal static class SettingsWords
{
    /// <summary>The longest time, in seconds, for which any of the services lets a preflight be remembered.</summary>
    public const int LongestMaxAge = 86400;

    public static ImmutableArray<string> Keys { get; } =
    ["origins", "credentials", "headers", "max-age", "code", "apis", "rules", "files", "overrides"];

    /// <summary>Whether the code of functions is read.</summary>
    public static ImmutableArray<string> CodeModes { get; } = ["off", "auto"];

    /// <summary>Keys of one API.</summary>
    public static ImmutableArray<string> ApiKeys { get; } = ["cors"];

    public static ImmutableArray<string> Modes { get; } = ["off", "auto", "required"];

    /// <summary>The keys that one rule may have, where more than its severity is said.</summary>
    public static ImmutableArray<string> RuleKeys { get; } = ["severity", "fix"];

    public static ImmutableArray<string> Levels { get; } = ["error", "warning", "note", "off"];

    public static ImmutableArray<string> FixLevels { get; } = ["safe", "unsafe", "off"];

    public static ImmutableArray<string> FileKeys { get; } = ["exclude"];

    public static ImmutableArray<string> OverrideKeys { get; } = ["files", "rules"];
}
