using System.Diagnostics;
using System.Text;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>How a file is replaced.</summary>
public sealed class AtomicFileTests
{
    [Fact]
    public void The_new_content_is_there_and_nothing_else()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "old");

        Assert.Null(Replace(folder, "a.yaml", "old", "new"));

        Assert.Equal("new", folder.Read("a.yaml"));
        Assert.Single(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "other");

        Assert.Equal(
            "changed on disk meanwhile: left alone",
            Replace(folder, "a.yaml", "old", "new")
        );
        Assert.Equal("other", folder.Read("a.yaml"));
    }

    [Fact]
    public void The_mode_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new TempFolder();
        folder.Write("a.yaml", "old");
        const UnixFileMode mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        SetMode(folder.PathTo("a.yaml"), mode);

        Assert.Null(Replace(folder, "a.yaml", "old", "new"));

        Assert.Equal(mode, ModeOf(folder.PathTo("a.yaml")));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written()
    {
        using var folder = new TempFolder();
        folder.Write("real/a.yaml", "old");
        File.CreateSymbolicLink(folder.PathTo("b.yaml"), "real/a.yaml");

        Assert.Null(Replace(folder, "b.yaml", "old", "new"));

        Assert.Equal("new", folder.Read("real/a.yaml"));
        Assert.Equal("real/a.yaml", new FileInfo(folder.PathTo("b.yaml")).LinkTarget);
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        using var folder = new TempFolder();

        Assert.StartsWith(
            "cannot be written: ",
            Replace(folder, "a.yaml", "old", "new"),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Links_in_a_circle_are_told()
    {
        using var folder = new TempFolder();
        File.CreateSymbolicLink(folder.PathTo("a"), "b");
        File.CreateSymbolicLink(folder.PathTo("b"), "a");

        Assert.Equal("cannot be written: too many links", Replace(folder, "a", "", "new"));
    }

    [Fact]
    public void What_a_link_of_a_repository_leads_to_outside_of_it_is_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("outside/a.yaml", "old");
        folder.Write("repository/.git/config", "");
        folder.Write("repository/b.yaml", "old");
        File.CreateSymbolicLink(folder.PathTo("repository/a.yaml"), "../outside/a.yaml");
        File.CreateSymbolicLink(folder.PathTo("repository/sub"), "../outside");
        File.CreateSymbolicLink(folder.PathTo("repository/c.yaml"), "b.yaml");
        const string reason = "is reached through a link that leaves the repository: left alone";

        Assert.Equal(reason, Replace(folder, "repository/a.yaml", "old", "new"));
        Assert.Equal(reason, Replace(folder, "repository/sub/a.yaml", "old", "new"));
        Assert.Null(Replace(folder, "repository/c.yaml", "old", "new"));

        Assert.Equal("old", folder.Read("outside/a.yaml"));
        Assert.Equal("new", folder.Read("repository/b.yaml"));
    }

    [Fact]
    public void A_file_with_two_names_is_left_alone()
    {
        Assert.SkipUnless(File.Exists("/bin/ln"), "Nothing here gives a file a second name.");
        using var folder = new TempFolder();
        folder.Write("a.yaml", "old");
        using (Process ln = Process.Start("/bin/ln", [folder.PathTo("a.yaml"), folder.PathTo("b")]))
        {
            ln.WaitForExit();
        }

        Assert.Equal(
            "has 2 names (hard links), of which one alone would be written: left alone",
            Replace(folder, "a.yaml", "old", "new")
        );
        Assert.Equal("old", folder.Read("b"));
    }

    [Fact]
    public void Owner_and_group_stay()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "Only root may give a file away."
        );
        using var folder = new TempFolder();
        folder.Write("a.yaml", "old");
        using (
            Process chown = Process.Start("/bin/chown", ["65534:65533", folder.PathTo("a.yaml")])
        )
        {
            chown.WaitForExit();
        }

        Assert.Null(Replace(folder, "a.yaml", "old", "new"));

        FileStatus? status = FileStatus.Of(folder.PathTo("a.yaml"));
        Assert.Equal((65534u, 65533u), (status?.Owner, status?.Group));
        Assert.Equal("new", folder.Read("a.yaml"));
    }

    [Theory]
    [InlineData(".aws-sam/build/template.yaml")]
    [InlineData("sub/packaged-template.json")]
    public void What_a_build_wrote_is_left_alone_whatever_it_is_called_by(string path)
    {
        using var folder = new TempFolder();
        folder.Write(path, "old");
        File.CreateSymbolicLink(folder.PathTo("a.yaml"), path);

        Assert.StartsWith(
            "was written by a tool",
            Replace(folder, "a.yaml", "old", "new"),
            StringComparison.Ordinal
        );
        Assert.Equal("old", folder.Read(path));
    }

    private static string? Replace(TempFolder folder, string file, string before, string after) =>
        AtomicFile.Write(
            folder.PathTo(file),
            folder.Root,
            Encoding.UTF8.GetBytes(before),
            Encoding.UTF8.GetBytes(after)
        );

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode? ModeOf(string path) =>
        OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
}
