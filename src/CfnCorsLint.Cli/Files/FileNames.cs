using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files;

/// <summary>Which files a walk through a folder takes up, by their names alone.</summary>
internal static class FileNames
{
    private static readonly ImmutableArray<string> s_endings =
    [
        ".yaml",
        ".yml",
        ".json",
        ".template",
    ];

    /// <summary>Folders of tools: nothing a person writes is in them.</summary>
    private static readonly ImmutableArray<string> s_passedOver =
    [
        ".git",
        "node_modules",
        ".aws-sam",
        ".serverless",
        "cdk.out",
    ];

    public static bool IsPassedOver(string folderName) => s_passedOver.Contains(folderName);

    /// <param name="name">Without its folder.</param>
    public static bool IsWanted(string name) =>
        s_endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !IsGenerated(name);

    /// <param name="relative">Below the folder that is walked, with <c>/</c>.</param>
    public static bool IsWantedPath(string relative)
    {
        string[] parts = relative.Split('/');
        return IsWanted(parts[^1]) && !parts[..^1].Any(IsPassedOver);
    }

    /// <summary>Whether a tool made it, by its name or a folder of its path.</summary>
    public static bool IsMadeByTool(string path)
    {
        string[] parts = path.Split('/');
        return IsGenerated(parts[^1]) || parts[..^1].Any(IsPassedOver);
    }

    /// <summary>What <c>aws cloudformation package</c> and <c>sam package</c> are told to write in their manuals.</summary>
    private static bool IsGenerated(string name) =>
        name.StartsWith("packaged", StringComparison.OrdinalIgnoreCase)
        && (
            name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        );
}
