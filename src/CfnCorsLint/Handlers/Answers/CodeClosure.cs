using System.Collections.Immutable;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Places;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Holds a handler's file with all files of the repository that it takes in.</summary>
/// <param name="Modules">The handler's own first.</param>
/// <param name="Missing">What is taken in and neither found nor known.</param>
/// <param name="IsWhole">Whether all of it was read.</param>
internal sealed record CodeClosure(
    ImmutableArray<CodeModule> Modules,
    ImmutableArray<string> Missing,
    bool IsWhole
)
{
    private const int MostFiles = 200;

    public static CodeClosure Of(CodeModule first, ModuleFinder finder)
    {
        var found = new List<CodeModule> { first };
        var paths = new HashSet<string>(StringComparer.Ordinal) { first.Text.Source.Path };
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        for (int at = 0; at < found.Count && found.Count < MostFiles; at++)
        {
            foreach (CodeImport import in found[at].Imports)
            {
                if (finder.Imported(found[at], import) is { } taken)
                {
                    if (paths.Add(taken.Text.Source.Path))
                    {
                        found.Add(taken);
                    }
                }
                else if (
                    ModuleFinder.IsLocal(import)
                    || Packages.KindOf(found[at].Text.Language, import.Module)
                        == PackageKind.Unknown
                )
                {
                    missing.Add(import.Module);
                }
            }
        }

        return new CodeClosure(
            [.. found],
            [.. missing],
            found.Count < MostFiles && found.All(module => module.Text.IsWhole)
        );
    }

    /// <summary>Whether a file shows that it may set headers for pages; of the handler's own what it may run.</summary>
    public bool HasSign(EntryPoint entry) =>
        Modules.Any(module =>
            ReferenceEquals(module, entry.Module)
                ? ReachedCode.HasSign(entry)
                : CorsSigns.AreIn(module.Text)
        );

    public bool HasFramework =>
        Modules.Any(module =>
            module.Imports.Any(import =>
                Packages.KindOf(module.Text.Language, import.Module) == PackageKind.Framework
            )
        );
}
