using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Decides by their names which files a walk through a folder looks at.</summary>
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

    /// <summary>The beginning of names that the manuals of <c>sam package</c> give to what it writes.</summary>
    private const string Packaged = "packaged";

    public static bool IsPassedOver(ReadOnlySpan<char> folderName)
    {
        foreach (string folder in s_passedOver)
        {
            if (folderName.SequenceEqual(folder))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="name">Without its folder.</param>
    public static bool IsWanted(ReadOnlySpan<char> name) =>
        HasWantedEnding(name) && !IsGenerated(name);

    /// <summary>Whether a file is called as templates and specs are, whoever wrote it.</summary>
    public static bool HasWantedEnding(ReadOnlySpan<char> name)
    {
        foreach (string ending in s_endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part of a path that leads to the first folder which no walk enters; the path when it leads through none.</summary>
    /// <param name="path">With <c>/</c>.</param>
    public static string PassedOverPartOf(string path)
    {
        foreach (Range part in path.AsSpan().Split('/'))
        {
            if (IsPassedOver(path.AsSpan(part)))
            {
                return path[..part.End.GetOffset(path.Length)];
            }
        }

        return path;
    }

    /// <param name="relative">Below the folder that is walked, with <c>/</c>.</param>
    public static bool IsWantedPath(string relative)
    {
        int name = relative.LastIndexOf('/') + 1;
        return IsWanted(relative.AsSpan(name)) && !LiesInPassedOver(relative.AsSpan(0, name));
    }

    /// <summary>Whether a tool made the file, by its name or a folder of its path.</summary>
    public static bool IsMadeByTool(string path)
    {
        int name = path.LastIndexOf('/') + 1;
        return IsGenerated(path.AsSpan(name)) || LiesInPassedOver(path.AsSpan(0, name));
    }

    /// <summary>What a path tells of who wrote the file.</summary>
    /// <param name="path">As seen from the root of its repository, with <c>/</c>.</param>
    public static TemplateOrigin OriginOf(string path)
    {
        int name = path.LastIndexOf('/') + 1;
        foreach (Range folder in path.AsSpan(0, name).Split('/'))
        {
            TemplateOrigin origin = path.AsSpan(0, name)[folder] switch
            {
                ".aws-sam" => TemplateOrigin.SamBuild,
                ".serverless" => TemplateOrigin.ServerlessFramework,
                "cdk.out" => TemplateOrigin.Cdk,
                _ => TemplateOrigin.Unknown,
            };
            if (origin != TemplateOrigin.Unknown)
            {
                return origin;
            }
        }

        ReadOnlySpan<char> bare = path.AsSpan(name);
        return !bare.StartsWith(Packaged, StringComparison.OrdinalIgnoreCase)
                ? TemplateOrigin.Unknown
            : IsPackage(bare[Packaged.Length..]) ? TemplateOrigin.Package
            : TemplateOrigin.PerhapsPackage;
    }

    /// <param name="rest">What stands behind <c>packaged</c> in a name.</param>
    private static bool IsPackage(ReadOnlySpan<char> rest) =>
        rest.StartsWith("-template.", StringComparison.OrdinalIgnoreCase)
        || rest.Equals(".yaml", StringComparison.OrdinalIgnoreCase)
        || rest.Equals(".yml", StringComparison.OrdinalIgnoreCase)
        || rest.Equals(".json", StringComparison.OrdinalIgnoreCase);

    /// <param name="folders">Each followed by <c>/</c>.</param>
    private static bool LiesInPassedOver(ReadOnlySpan<char> folders)
    {
        foreach (Range folder in folders.Split('/'))
        {
            if (IsPassedOver(folders[folder]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <c>aws cloudformation package</c> and <c>sam package</c> are told to write in their manuals.</summary>
    private static bool IsGenerated(ReadOnlySpan<char> name) =>
        name.StartsWith(Packaged, StringComparison.OrdinalIgnoreCase)
        && (
            name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        );
}
