using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>Where <c>--output</c> writes, and where it does not.</summary>
public sealed class OutputTests
{
    [Fact]
    public void Folders_are_made_and_nothing_else_is_left()
    {
        using TempFolder folder = WithTemplate();

        Assert.Equal(1, Ran.In(folder, "check", "--output", "json=a/b/c.json").Code);

        Assert.StartsWith("{\n", folder.Read("a/b/c.json"), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.PathTo("a/b")));
    }

    [Theory]
    [InlineData("t.yaml", "the run reads it")]
    [InlineData("sub/../t.yaml", "the run reads it")]
    [InlineData("linked.json", "the run reads it")]
    [InlineData(".cfncors.yaml", "it is read by every run")]
    [InlineData(".CFNCORS-baseline.json", "it is read by every run")]
    [InlineData(".git/config", "it is read by every run")]
    [InlineData("sub", "it is a folder")]
    [InlineData("out.json", "it is reached through a link that leaves the repository")]
    [InlineData("outside/out.json", "it is reached through a link that leaves the repository")]
    public void A_report_takes_no_place_of_what_is_read(string output, string reason)
    {
        using TempFolder folder = WithTemplate();
        using var outside = new TempFolder();
        outside.Write("victim", "keep");
        folder.Write(".git/config", "keep");
        folder.Write("sub/x", "");
        File.CreateSymbolicLink(folder.PathTo("linked.json"), "t.yaml");
        File.CreateSymbolicLink(folder.PathTo("out.json"), outside.PathTo("victim"));
        File.CreateSymbolicLink(folder.PathTo("outside"), outside.Root);

        foreach (string command in new[] { "check", "fix" })
        {
            var ran = Ran.In(folder, command, "--output", $"json={output}");

            Assert.Equal((2, ""), (ran.Code, ran.Out));
            // Before it stands what the walk passed over.
            Assert.EndsWith(
                $"cfncors: {output}: cannot be written: {reason}\n",
                ran.Error,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(Templates.WithError, folder.Read("t.yaml"));
        Assert.Equal("keep", folder.Read(".git/config"));
        Assert.Equal("keep", outside.Read("victim"));
        Assert.Single(Directory.GetFileSystemEntries(outside.Root));
    }

    [Fact]
    public void Two_reports_want_two_files()
    {
        using TempFolder folder = WithTemplate();

        var ran = Ran.In(folder, "check", "--output", "json=a", "--output", "sarif=./a");

        Assert.Equal(2, ran.Code);
        Assert.Contains("another report goes there already", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo("a")));
    }

    [Fact]
    public void A_report_may_be_replaced_and_keeps_its_mode_and_its_link_within_the_repository()
    {
        using TempFolder folder = WithTemplate();
        folder.Write(".git/config", "");
        folder.Write("build/report.json", "old");
        File.CreateSymbolicLink(folder.PathTo("report.json"), "build/report.json");

        Assert.Equal(1, Ran.In(folder, "check", "--output", "json=report.json").Code);

        Assert.StartsWith("{\n", folder.Read("build/report.json"), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(folder.PathTo("report.json")).LinkTarget);
    }

    [Fact]
    public void What_the_process_has_open_is_written_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        using TempFolder folder = WithTemplate();

        var ran = Ran.In(
            folder,
            "check",
            "--quiet",
            "--format",
            "concise",
            "--output",
            "json=/dev/stdout",
            "--output",
            "sarif=/dev/null"
        );

        Assert.Equal((1, ""), (ran.Code, ran.Error));
        Assert.Contains("\n{\n  \"version\": 1,", ran.Out, StringComparison.Ordinal);
    }

    private static TempFolder WithTemplate()
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithError);
        return folder;
    }
}
