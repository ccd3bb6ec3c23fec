using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Keeps the folders of the core library in the order in which a template flows through them.</summary>
public sealed partial class StageOrderTests
{
    private const string Core = "CfnCorsLint";

    private const int MostFiles = 45;

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
        "Views",
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

    [Fact]
    public void No_type_uses_a_later_folder_of_its_stage()
    {
        var wrong =
            from uses in TypeUses.Of(typeof(SourceText).Assembly.Location)
            let own = FolderOrder.Of(uses.Key)
            where own is not null
            from used in uses.Value
            let other = FolderOrder.Of(used)
            where other?.Stage == own.Value.Stage
            let order = FolderOrder.Stages[own.Value.Stage]
            where order.IndexOf(other.Value.Folder) > order.IndexOf(own.Value.Folder)
            select $"{uses.Key} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_a_stage_has_its_place_in_the_order()
    {
        var unknown =
            from type in TypeUses.Of(typeof(SourceText).Assembly.Location).Keys
            let own = FolderOrder.Of(type)
            where own is not null
            where !FolderOrder.Stages[own.Value.Stage].Contains(own.Value.Folder)
            select type;

        Assert.Empty(unknown);
    }

    [Fact]
    public void No_folder_holds_more_files_than_a_reader_takes_in()
    {
        var full =
            from file in SourceFile.Under("src")
            group file by file.Path[..file.Path.LastIndexOf('/')] into folder
            where folder.Count() > MostFiles
            select $"{folder.Key}: {folder.Count()} files";

        Assert.Empty(full);
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
