using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Places;

/// <summary>Finds the source of a module of JavaScript that is built into a folder which is not in the repository: the only file of its name.</summary>
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

    public static bool IsCommon(string name) => s_common.Contains(name);

    /// <param name="module">Of the handler: <c>handlers/orders</c>.</param>
    /// <returns><see langword="null"/> where no file fits, or several do.</returns>
    public static string? Of(CodeRoot root, string module, ICodeFiles files)
    {
        string[] folders = [.. root.Folder.Split('/').Where(part => part.Length > 0)];
        int built = Array.FindIndex(folders, s_folders.Contains);
        string project = string.Join('/', built < 0 ? folders : folders[..built]);
        string[] names =
        [
            .. built < 0 ? [] : folders[(built + 1)..],
            .. module.Split('/').Where(part => part.Length > 0 && !s_folders.Contains(part)),
        ];
        return InFolder(files, project, names) ?? (built < 0 ? null : InFolder(files, "", names));
    }

    /// <summary>The only file of the folder whose path ends with most of the names.</summary>
    private static string? InFolder(ICodeFiles files, string folder, string[] names)
    {
        if (names.Length == 0 || files.Under(folder) is not { } paths)
        {
            return null;
        }

        string[] scripts =
        [
            .. paths.Where(path => CodeLanguages.OfFile(path) == CodeLanguages.JavaScript),
        ];
        for (int from = 0; from < names.Length; from++)
        {
            string end = "/" + string.Join('/', names[from..]) + ".";
            string[] found = [.. scripts.Where(path => EndsWith(path, end))];
            bool isCommon = from == names.Length - 1 && IsCommon(names[^1]);
            if (found.Length > 0)
            {
                return found is [var only] && !isCommon ? only : null;
            }
        }

        return null;
    }

    private static bool EndsWith(string path, string end)
    {
        int dot = path.LastIndexOf('.');
        return $"/{path[..(dot + 1)]}".EndsWith(end, StringComparison.Ordinal);
    }
}
