using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Places;

/// <summary>Finds the files of the repository that a function's code takes in.</summary>
internal sealed class ModuleFinder(ICodeFiles files, CodeRoot root)
{
    private static readonly ImmutableArray<string> s_script =
    [
        "",
        ".js",
        ".mjs",
        ".cjs",
        ".ts",
        ".mts",
        ".cts",
        ".tsx",
        ".jsx",
        "/index.js",
        "/index.mjs",
        "/index.ts",
    ];

    /// <summary>The file as its functions and values; <see langword="null"/> for a file that is no code, or is not there.</summary>
    public CodeModule? ModuleAt(string path) =>
        CodeLanguages.OfFile(path) is { } language && files.Find(path) is { } source
            ? source.Once(
                static (source, language) => CodeModule.Of(CodeText.Of(source, language)),
                language
            )
            : null;

    /// <returns><see langword="null"/> for a package, and for what is not found.</returns>
    public CodeModule? Imported(CodeModule from, CodeImport import) =>
        PathsOf(from, import).Select(ModuleAt).FirstOrDefault(found => found is not null);

    /// <summary>Whether the import can only mean a file of the repository, found or not.</summary>
    public static bool IsLocal(CodeImport import) => import.Module.StartsWith('.');

    private IEnumerable<string> PathsOf(CodeModule from, CodeImport import)
    {
        SourceText source = from.Text.Source;
        string folder = CodePaths.FolderOf(source.Path);
        return from.Text.Language == CodeLanguages.JavaScript ? OfScript(folder, import.Module)
            : from.Text.Language == CodeLanguages.Python ? OfPython(folder, import)
            : [];
    }

    private IEnumerable<string> OfScript(string folder, string module)
    {
        IEnumerable<string> stems =
            module.StartsWith('.') ? [CodePaths.Join(folder, module)]
            : module.StartsWith("/opt/nodejs/", StringComparison.Ordinal)
                ? root.Layers.SelectMany(layer =>
                    (string[])
                        [
                            CodePaths.Join(layer, module["/opt/".Length..]),
                            CodePaths.Join(layer, module["/opt/nodejs/".Length..]),
                        ]
                )
            : root.Layers.Select(layer => CodePaths.Join(layer, $"nodejs/node_modules/{module}"));
        return stems.SelectMany(stem =>
            s_script.Select(ending => stem + ending).Concat(FromBuilt(stem))
        );
    }

    /// <summary>TypeScript names the file that will be there: <c>./store.js</c> for <c>store.ts</c>.</summary>
    private static IEnumerable<string> FromBuilt(string stem)
    {
        int dot = stem.LastIndexOf('.');
        return dot > 0 && stem[dot..] is ".js" or ".mjs" or ".cjs" or ".jsx"
            ?
            [
                $"{stem[..dot]}.ts",
                $"{stem[..dot]}.mts",
                $"{stem[..dot]}.cts",
                $"{stem[..dot]}.tsx",
            ]
            : [];
    }

    private IEnumerable<string> OfPython(string folder, CodeImport import)
    {
        int dots = import.Module.TakeWhile(letter => letter == '.').Count();
        string path = import.Module[dots..].Replace('.', '/');
        string above = string.Concat(Enumerable.Repeat("../", Math.Max(0, dots - 1)));
        IEnumerable<string> roots =
            dots > 0
                ? [CodePaths.Join(folder, above)]
                :
                [
                    root.Folder,
                    folder,
                    .. root.Layers.SelectMany(layer =>
                        (string[])[CodePaths.Join(layer, "python"), layer]
                    ),
                ];
        return from each in roots
            let stem = path.Length == 0 ? each : CodePaths.Join(each, path)
            from candidate in Candidates(stem, import.Member)
            select candidate;
    }

    /// <summary>What is taken out of a package may be a file in it.</summary>
    private static IEnumerable<string> Candidates(string stem, string? member) =>
        member is null
            ? [$"{stem}.py", $"{stem}/__init__.py"]
            : [$"{stem}/{member}.py", $"{stem}.py", $"{stem}/__init__.py"];
}
