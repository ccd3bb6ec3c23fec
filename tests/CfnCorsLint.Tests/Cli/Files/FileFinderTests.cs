using System.Collections.Immutable;
using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Which files a run looks at.</summary>
public sealed class FileFinderTests
{
    private static readonly ImmutableArray<string> s_files =
    [
        "a.yaml",
        "b/c.yml",
        "b/d.json",
        "b/e.template",
        "b/f.txt",
        "node_modules/g.yaml",
        "b/.aws-sam/h.yaml",
        ".serverless/i.json",
        "cdk.out/j.json",
        "packaged.yaml",
        "packaged-prod.yml",
        ".git/k.yaml",
    ];

    [Fact]
    public void A_folder_is_walked()
    {
        using TempFolder folder = Filled();

        Assert.Equal(["a.yaml", "b/c.yml", "b/d.json", "b/e.template"], Find(folder, "."));
    }

    [Fact]
    public void Folders_may_lie_in_each_other_as_deep_as_paths_reach()
    {
        using var folder = new TempFolder();
        string deep = string.Join('/', Enumerable.Repeat("a", 1_500));
        folder.Write($"{deep}/b.yaml", "");
        folder.Write("c.yaml", "");

        Assert.Equal([$"{deep}/b.yaml", "c.yaml"], Find(folder, "."));
    }

    [Fact]
    public void Git_says_what_is_ignored()
    {
        using TempFolder folder = Filled();
        folder.Write(".gitignore", "b/c.yml\n");
        folder.Git("init", "-q");
        folder.Git("add", "a.yaml");

        Assert.Equal(["a.yaml", "b/d.json", "b/e.template"], Find(folder, "."));
        Assert.Equal(["b/d.json", "b/e.template"], Find(folder, "b"));
    }

    [Fact]
    public void An_ignored_folder_that_is_named_is_walked()
    {
        using TempFolder folder = Filled();
        folder.Write(".gitignore", "b/\n");
        folder.Git("init", "-q");

        Assert.Equal(["a.yaml"], Find(folder, "."));
        Assert.Equal(["b/c.yml", "b/d.json", "b/e.template"], Find(folder, "b"));
    }

    [Fact]
    public void What_is_named_is_taken_whatever_it_is_called()
    {
        using TempFolder folder = Filled();

        Assert.Equal(["b/f.txt", "packaged.yaml"], Find(folder, "b/f.txt", "packaged.yaml"));
        Assert.Equal(["node_modules/g.yaml"], Find(folder, "node_modules"));
    }

    [Theory]
    [InlineData("b/*.json", "b/d.json")]
    [InlineData("**/*.yml", "b/c.yml packaged-prod.yml")]
    [InlineData("**/g.yaml", "")]
    public void Patterns_are_expanded(string glob, string expected)
    {
        using TempFolder folder = Filled();

        Assert.Equal(expected, string.Join(' ', Find(folder, glob)));
    }

    [Fact]
    public void A_file_that_is_found_twice_is_taken_once_and_counts_as_named()
    {
        using TempFolder folder = Filled();

        ImmutableArray<InputFile> files = FindAll(folder, "a.yaml", ".", "./a.yaml");

        Assert.Single(files, file => file.ShownPath == "a.yaml" && file.IsNamed);
        Assert.Equal(4, files.Length);
    }

    [Fact]
    public void A_link_to_a_folder_above_is_not_walked()
    {
        using TempFolder folder = Filled();
        Directory.CreateSymbolicLink(folder.PathTo("b/up"), folder.Root);

        Assert.Equal(4, Find(folder, ".").Count());
    }

    private static TempFolder Filled()
    {
        var folder = new TempFolder();
        foreach (string file in s_files)
        {
            folder.Write(file, "");
        }

        return folder;
    }

    private static IEnumerable<string> Find(TempFolder folder, params string[] paths) =>
        FindAll(folder, paths).Select(file => file.ShownPath);

    private static ImmutableArray<InputFile> FindAll(TempFolder folder, params string[] paths)
    {
        var shell = new Shell(
            Stream.Null,
            TextWriter.Null,
            TextWriter.Null,
            folder.Root,
            _ => null,
            false,
            false
        );
        var remarks = new Remarks();
        var boundary = new RepositoryBoundary(folder.Root, remarks);
        return new FileFinder(shell, null, boundary, remarks).Find(paths, []);
    }
}
