using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The order of the folders inside the stages that have some: a folder may use itself and those before it, never one after it.</summary>
/// <remarks><c>""</c> is what lies in the stage's folder itself.</remarks>
internal static class FolderOrder
{
    /// <summary>By stage.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Stages { get; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.AddRange([
            new("Templates", ["Values", "", "Generators"]),
            new(
                "Apis",
                [
                    "Http",
                    "Mappings",
                    "Model",
                    "Elements",
                    "Functions",
                    "InFront",
                    "OpenApi",
                    "Resources",
                    "Serverless",
                    "",
                ]
            ),
            new("Exchanges", ["Model", "Gateways", "InFront", "Browsers", ""]),
            new(
                "Rules",
                [
                    "Model",
                    "Selection",
                    "Conditions",
                    "Subjects",
                    "Facts",
                    "Reading",
                    "Advice",
                    "Judging",
                    "",
                ]
            ),
            new("Findings", ["", "Suppressions", "Generated"]),
            new(
                "Patches",
                [
                    "Diffs",
                    "Writing",
                    "Drafts",
                    "Values",
                    "Forms",
                    "Recipes",
                    "Effects",
                    "Proofs",
                    "",
                    "Suppressing",
                ]
            ),
            new("Symptoms", ["Readings", "", "Live", "Pasted"]),
            new("Views", ["Words", "Dialogues", ""]),
            new("Reports", ["Layout", "", "Pages", "Probes"]),
        ]);

    /// <param name="type">The full name of a type of the core.</param>
    /// <returns>The stage and the folder in it, <c>""</c> for the stage's own; <see langword="null"/> for a type of no stage with folders.</returns>
    public static (string Stage, string Folder)? Of(string type)
    {
        string[] parts = type.Split('.');
        return parts.Length > 2 && Stages.ContainsKey(parts[1])
            ? (parts[1], parts.Length > 3 ? parts[2] : "")
            : null;
    }
}
