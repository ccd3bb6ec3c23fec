using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Keeps the folders of the core library in the order in which a template flows through them.</summary>
public sealed partial class StageOrderTests
{
    private const string Core = "CfnCorsLint";

    /// <summary>A stage may use itself and those before it, never one after it. The root may use all, and none the root.</summary>
    private static readonly ImmutableArray<string> s_order =
    [
        "Text",
        "Syntax",
        "Settings",
        "Handlers",
        "Templates",
        "Apis",
        "Exchanges",
        "Rules",
        "Symptoms",
        "Findings",
        "Patches",
        "Reports",
        "",
    ];

    [Fact]
    public void No_type_uses_a_later_stage()
    {
        var wrong =
            from uses in TypeUses.Of(typeof(SourceText).Assembly.Location)
            let stage = StageOf(uses.Key)
            from used in uses.Value
            where stage >= 0 && StageOf(used) > stage
            select $"{uses.Key} uses {used}";

        Assert.Empty(wrong);
    }

    /// <summary>What compiled code does not show: constants and <c>nameof</c>.</summary>
    [Fact]
    public void No_file_imports_a_later_stage()
    {
        var wrong =
            from file in SourceFile.Under($"src/{Core}")
            let stage = s_order.IndexOf(file.Path.Split('/')[2])
            from Match import in Import().Matches(file.Text)
            where stage >= 0 && s_order.IndexOf(import.Groups[1].Value) > stage
            select $"{file.Path}: {import.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_stage()
    {
        var unknown =
            from file in SourceFile.Under($"src/{Core}")
            let parts = file.Path.Split('/')
            where parts.Length > 3 && !s_order.Contains(parts[2])
            select file.Path;

        Assert.Empty(unknown);
    }

    /// <returns>-1 for what the compiler added, and for what stands in for LINQ: it must be nearer than LINQ is, so all are below it.</returns>
    private static int StageOf(string type)
    {
        string[] parts = type.Split('.');
        return parts[0] != Core || type == typeof(Projection).FullName
            ? -1
            : s_order.IndexOf(parts.Length > 2 ? parts[1] : "");
    }

    [GeneratedRegex(
        @"^\s*(?:global )?using (?:static )?(?:\w+ = )?CfnCorsLint\.(\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex Import();
}
