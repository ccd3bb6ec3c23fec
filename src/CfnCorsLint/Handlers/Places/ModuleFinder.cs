using System.Collections.Immutable;
using CfnCorsLint.Handlers.Answers;
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

    private readonly Dictionary<string, CodeModule?> _classes = new(StringComparer.Ordinal);

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

    /// <summary>A function of another file that languages with types know without an import: in Go of the folder.</summary>
    public (CodeFunction Function, CodeModule Module)? FunctionBeside(
        CodeModule from,
        string name
    ) =>
        from.Text.Language == CodeLanguages.Go
            ? InPackage(CodePaths.FolderOf(from.Text.Source.Path), name)
            : null;

    /// <summary>A function of a class of C#, or of a package of Go, that lies in another file.</summary>
    /// <param name="package">What the name stands for in Go, as its import has it; <see langword="null"/> for none.</param>
    public (CodeFunction Function, CodeModule Module)? MemberOf(
        CodeModule from,
        string root,
        string? package,
        string member
    ) =>
        from.Text.Language == CodeLanguages.CSharp ? OfClass(root, member)
        : from.Text.Language == CodeLanguages.Go
        && package is not null
        && FolderOf(package) is { } folder
            ? InPackage(folder, member)
        : null;

    private (CodeFunction Function, CodeModule Module)? OfClass(string type, string member)
    {
        if (!_classes.TryGetValue(type, out CodeModule? declaring))
        {
            declaring = Declaring(type);
            _classes[type] = declaring;
        }

        return declaring is not null && Classes.Of(declaring, type, member) is { } function
            ? (function, declaring)
            : null;
    }

    /// <summary>The only file that declares the class.</summary>
    private CodeModule? Declaring(string type)
    {
        CodeModule[] found =
        [
            .. Sources(root.Folder)
                .Where(source => source.Content.Contains(type, StringComparison.Ordinal))
                .Select(source => ModuleAt(source.Path))
                .OfType<CodeModule>()
                .Where(module => Classes.AreIn(module.Text, type)),
        ];
        return found is [var only] ? only : null;
    }

    private IEnumerable<SourceText> Sources(string folder) =>
        (files.Under(folder) ?? [])
            .Where(path => CodeLanguages.OfFile(path) == CodeLanguages.CSharp)
            .Select(files.Find)
            .OfType<SourceText>();

    private (CodeFunction Function, CodeModule Module)? InPackage(string folder, string name)
    {
        (CodeFunction Function, CodeModule Module)[] found =
        [
            .. from path in files.Under(folder) ?? []
            where
                CodePaths.FolderOf(path) == folder && CodeLanguages.OfFile(path) == CodeLanguages.Go
            let module = ModuleAt(path)
            where module is not null
            let function = module.FunctionNamed(name)
            where function is not null
            select (function, module),
        ];
        return found is [var only] ? only : null;
    }

    /// <summary>The folder of a package of the module that the code belongs to; <see langword="null"/> for other packages.</summary>
    private string? FolderOf(string package)
    {
        for (string folder = root.Folder; ; folder = CodePaths.FolderOf(folder))
        {
            if (files.Find(CodePaths.Join(folder, "go.mod")) is { } manifest)
            {
                string? module = manifest
                    .Content.Split('\n')
                    .FirstOrDefault(line => line.StartsWith("module ", StringComparison.Ordinal))
                    ?["module ".Length..].Trim();
                return
                    module is not null && package.StartsWith(module + "/", StringComparison.Ordinal)
                    ? CodePaths.Join(folder, package[(module.Length + 1)..])
                    : null;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

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
