using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Places;

/// <summary>Says which file a handler stands in, and under which name it is exported there.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Export">The name of the handler there; <c>""</c> where it has none of its own.</param>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html,
/// https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
/// </remarks>
internal sealed record HandlerFile(string Path, string Export)
{
    private static readonly ImmutableArray<string> s_script =
    [
        ".js",
        ".mjs",
        ".cjs",
        ".ts",
        ".mts",
        ".cts",
        ".tsx",
    ];

    private static readonly ImmutableArray<string> s_built =
    [
        "dist",
        "build",
        "lib",
        "out",
        ".build",
    ];

    /// <returns><see langword="null"/> when no file of the repository is known to hold it.</returns>
    public static HandlerFile? Of(CodeRoot root, ICodeFiles files) =>
        root.Runtime.StartsWith("nodejs", StringComparison.Ordinal) ? OfScript(root, files)
        : root.Runtime.StartsWith("python", StringComparison.Ordinal) ? OfPython(root, files)
        : null;

    /// <summary>The language of a runtime; <see langword="null"/> for one whose code nobody reads here.</summary>
    public static CodeLanguage? LanguageOf(CodeRoot root, ICodeFiles files)
    {
        string runtime = root.Runtime;
        bool Begins(string name) => runtime.StartsWith(name, StringComparison.Ordinal);
        return Begins("nodejs") ? CodeLanguages.JavaScript
            : Begins("python") ? CodeLanguages.Python
            : Begins("ruby") ? CodeLanguages.Ruby
            : Begins("java") ? CodeLanguages.Java
            : Begins("dotnet") ? CodeLanguages.CSharp
            : Begins("go") ? CodeLanguages.Go
            : Begins("provided") ? OfProvided(root, files)
            : null;
    }

    private static CodeLanguage? OfProvided(CodeRoot root, ICodeFiles files) =>
        (files.Under(root.Folder) ?? [])
            .Select(CodeLanguages.OfFile)
            .FirstOrDefault(language =>
                language == CodeLanguages.Go || language == CodeLanguages.Rust
            );

    private static HandlerFile? OfScript(CodeRoot root, ICodeFiles files)
    {
        int slash = root.Handler.LastIndexOf('/');
        int dot = root.Handler.IndexOf('.', slash + 1);
        if (dot < 0)
        {
            return null;
        }

        string module = root.Handler[..dot];
        string export = root.Handler[(dot + 1)..];
        string name = module[(module.LastIndexOf('/') + 1)..];
        IEnumerable<string> entries = root.EntryPoints.Where(entry =>
            NameOf(entry).Equals(name, StringComparison.Ordinal)
        );
        IEnumerable<string> paths =
            from stem in entries
                .Select(entry => CodePaths.Join(root.Folder, entry))
                .Concat(StemsOf(CodePaths.Join(root.Folder, module)))
            from ending in s_script.Prepend("")
            select stem + ending;
        return (Existing(paths, files) ?? BuiltFile.Of(root, module, files)) is { } path
            ? new HandlerFile(path, export)
            : null;
    }

    private static string NameOf(string path)
    {
        string last = path[(path.LastIndexOf('/') + 1)..];
        int dot = last.LastIndexOf('.');
        return dot > 0 ? last[..dot] : last;
    }

    /// <summary>The module itself, and what a compiler makes it from: the same path below <c>src</c>, or beside the output.</summary>
    private static IEnumerable<string> StemsOf(string module)
    {
        yield return module;
        string[] parts = module.Split('/');
        for (int at = 0; at < parts.Length - 1; at++)
        {
            if (s_built.Contains(parts[at]))
            {
                string before = string.Join('/', parts[..at]);
                string behind = string.Join('/', parts[(at + 1)..]);
                yield return CodePaths.Join(before, $"src/{behind}");
                yield return CodePaths.Join(before, behind);
            }
        }
    }

    private static HandlerFile? OfPython(CodeRoot root, ICodeFiles files)
    {
        int dot = root.Handler.LastIndexOf('.');
        if (dot < 0)
        {
            return null;
        }

        string stem = CodePaths.Join(root.Folder, root.Handler[..dot].Replace('.', '/'));
        return Existing([$"{stem}.py", $"{stem}/__init__.py"], files) is { } path
            ? new HandlerFile(path, root.Handler[(dot + 1)..])
            : null;
    }

    private static string? Existing(IEnumerable<string> paths, ICodeFiles files) =>
        paths.FirstOrDefault(path =>
            CodeLanguages.OfFile(path) is not null && files.Find(path) is not null
        );
}
