using System.Text;
using CfnCorsLint.Cli.Files;

namespace CfnCorsLint.Tests.Cli;

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

    private static string? Replace(TempFolder folder, string file, string before, string after) =>
        AtomicFile.Write(
            folder.PathTo(file),
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
