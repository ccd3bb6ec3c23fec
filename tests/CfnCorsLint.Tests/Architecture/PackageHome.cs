using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Where the product may name a third-party library.</summary>
/// <param name="Package">Its name, which is its namespace too.</param>
/// <param name="MostFiles">How many files may name it.</param>
/// <param name="Places">Files, or folders with a <c>/</c> at the end.</param>
internal sealed record PackageHome(
    string Package,
    int MostFiles,
    params ImmutableArray<string> Places
)
{
    /// <summary>The whole table: a package that is not here may not be used.</summary>
    public static readonly ImmutableArray<PackageHome> All =
    [
        new("YamlDotNet", 2, "src/CfnCorsLint/Syntax/YamlReader.cs", "src/PackRules.cs"),
        new(
            "Newtonsoft.Json",
            2,
            "src/CfnCorsLint/Syntax/JsonReader.cs",
            "src/CfnCorsLint/Reports/JsonOutput.cs"
        ),
        new("Tomlyn", 1, "src/CfnCorsLint/Templates/SamConfig.cs"),
        new("Microsoft.OpenApi", 1, "src/CfnCorsLint/Apis/OpenApi/OpenApiCheck.cs"),
        new("DiffPlex", 1, "src/CfnCorsLint/Patches/Diffs/LineChanges.cs"),
        new("Markdig", 1, "src/CfnCorsLint.Cli/"),
        new("Wcwidth", 1, "src/CfnCorsLint/Reports/Layout/DisplayWidth.cs"),
        new("Microsoft.Extensions.FileSystemGlobbing", 1, "src/CfnCorsLint.Cli/"),
        new(
            "System.CommandLine",
            int.MaxValue,
            "src/CfnCorsLint.Cli/Commands/",
            "src/CfnCorsLint.Cli/Program.cs"
        ),
    ];

    public bool Allows(SourceFile file) =>
        Places.Any(place =>
            place.EndsWith('/')
                ? file.Path.StartsWith(place, StringComparison.Ordinal)
                : file.Path == place
        );

    /// <param name="file">Its comments and texts may name the library anywhere.</param>
    public bool IsNamedIn(SourceFile file) =>
        file.Text.Contains(Package, StringComparison.Ordinal)
        && Regex.IsMatch(CSharpCode.Of(file.Text), $@"\b{Regex.Escape(Package)}\b");
}
