using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Where a job's repository begins, as the workflow has checked it out.</summary>
public sealed class JobFolderTests
{
    [Theory]
    [InlineData("", "services/api", "services/api")]
    [InlineData("", ".", "")]
    // actions/checkout with `path: ours`.
    [InlineData("ours", "ours/services/api", "services/api")]
    [InlineData("ours", "ours", "")]
    // A submodule, or a repository that lies in another one's work tree.
    [InlineData(".;vendor/theirs", "vendor/theirs/api", "vendor/theirs/api")]
    // Downloaded without git, as actions/checkout does where there is none.
    [InlineData("none", "services/api", "services/api")]
    public void A_folder_is_told_from_the_root_of_the_repository(
        string roots,
        string working,
        string told
    )
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.PathTo(working));
        foreach (string root in roots == "none" ? [] : roots.Split(';'))
        {
            Directory.CreateDirectory(Path.Join(folder.PathTo(root), ".git"));
        }

        Assert.Equal(told, JobFolder.In(In(folder.PathTo(working), folder.Root)));
    }

    [Fact]
    public void A_folder_outside_of_the_workspace_is_the_root()
    {
        using var folder = new TempFolder();

        Assert.Equal("", JobFolder.In(In(folder.Root, folder.PathTo("workspace"))));
    }

    [Theory]
    [InlineData("GITHUB_WORKSPACE", "services/api/t.yaml")]
    [InlineData("CI_PROJECT_DIR", "services/api/t.yaml")]
    [InlineData("CODEBUILD_SRC_DIR", "services/api/t.yaml")]
    [InlineData("HOME", "t.yaml")]
    public void Every_runner_is_told_paths_from_its_workspace(string variable, string path)
    {
        using var folder = new TempFolder();
        folder.Write("services/api/t.yaml", Templates.WithError);
        using var output = new StringWriter();
        var shell = new Shell(
            Stream.Null,
            output,
            TextWriter.Null,
            folder.PathTo("services/api"),
            name => name == variable ? folder.Root : null,
            false,
            false
        );

        CheckRun.Run(
            new LintRequest
            {
                Paths = ["t.yaml"],
                IsIsolated = true,
                Format = ReportFormat.GitLab,
            },
            shell
        );

        Assert.Contains($"\"path\": \"{path}\"", output.ToString(), StringComparison.Ordinal);
    }

    private static Shell In(string folder, string workspace) =>
        new(
            Stream.Null,
            TextWriter.Null,
            TextWriter.Null,
            Path.GetFullPath(folder),
            name => name == "GITHUB_WORKSPACE" ? workspace : null,
            false,
            false
        );
}
