using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Places;

/// <summary>Finds the source of a module of JavaScript that is built into a folder which is not in the repository: the only file of its path.</summary>
/// <remarks>
/// A compiler keeps the folders below its root, and a bundler is told its outputs by name: so every folder that tells functions apart has to match.
/// What no build makes is taken from where the handler says, and from nowhere else.
/// Source: https://www.typescriptlang.org/tsconfig/#rootDir
/// </remarks>
internal static class BuiltFile
{
    /// <summary>Names that say what a file or folder is, and not of which function.</summary>
    private static readonly ImmutableArray<string> s_common =
    [
        "index",
        "app",
        "main",
        "handler",
        "handlers",
        "lambda",
        "function",
        "server",
        "api",
        "src",
        "functions",
        "lambdas",
        "code",
        "backend",
        "service",
        "services",
    ];

    private static readonly ImmutableArray<string> s_folders =
    [
        "dist",
        "build",
        "lib",
        "out",
        "bundle",
        "bundles",
        "artifacts",
        ".build",
        ".aws-sam",
        ".esbuild",
        ".webpack",
        ".serverless",
    ];

    private static readonly ImmutableArray<string> s_typed = ["ts", "tsx", "mts", "cts"];

    public static bool IsCommon(string name) => s_common.Contains(name);

    /// <param name="module">Of the handler: <c>handlers/orders</c>.</param>
    /// <returns><see langword="null"/> where no file fits, or several do.</returns>
    public static string? Of(CodeRoot root, string module, ICodeFiles files)
    {
        string[] folders = [.. root.Folder.Split('/').Where(part => part.Length > 0)];
        string[] parts = [.. module.Split('/').Where(part => part.Length > 0)];
        int built = Array.FindIndex(folders, s_folders.Contains);
        string project = string.Join('/', built < 0 ? folders : folders[..built]);
        string[] names =
        [
            .. (built < 0 ? [] : folders[(built + 1)..])
                .Concat(parts)
                .Where(part => !s_folders.Contains(part)),
        ];
        bool isBuilt = root.IsBuilt || built >= 0 || parts.SkipLast(1).Any(s_folders.Contains);
        return InFolder(files, project, names, isBuilt);
    }

    /// <summary>The only file of the folder whose path ends with the names, but for those in front that tell no functions apart.</summary>
    private static string? InFolder(ICodeFiles files, string folder, string[] names, bool isBuilt)
    {
        if (names.Length == 0 || files.Under(folder) is not { } paths)
        {
            return null;
        }

        string[] scripts = [.. paths.Where(path => IsSource(path, isBuilt))];
        for (int from = 0; from < names.Length; from++)
        {
            string end = "/" + string.Join('/', names[from..]) + ".";
            string[] found = [.. scripts.Where(path => EndsWith(path, end))];
            bool tells = (from == 0 && names.Length > 1) || !names[from..].All(IsCommon);
            if (found.Length > 0 || !IsCommon(names[from]))
            {
                return found is [var only] && tells ? only : null;
            }
        }

        return null;
    }

    /// <summary>Whether a build may make a module of it; TypeScript tells by itself that there is one.</summary>
    private static bool IsSource(string path, bool isBuilt) =>
        CodeLanguages.OfFile(path) == CodeLanguages.JavaScript
        && (isBuilt || s_typed.Contains(path[(path.LastIndexOf('.') + 1)..]));

    private static bool EndsWith(string path, string end)
    {
        int dot = path.LastIndexOf('.');
        return $"/{path[..(dot + 1)]}".EndsWith(end, StringComparison.Ordinal);
    }
}
