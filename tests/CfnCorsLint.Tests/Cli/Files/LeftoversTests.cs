using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>What becomes of the temporary files of runs that were killed.</summary>
public sealed class LeftoversTests
{
    private const string Dead = ".cfncors-0123456789abcdef.tmp";

    [Fact]
    public void The_next_run_that_writes_removes_what_a_killed_one_left()
    {
        using var folder = new TempFolder();
        folder.Write("sub/t.yaml", Templates.WithError);
        folder.Write($"sub/{Dead}", "half of it");

        Ran.In(folder, "check");
        Assert.True(File.Exists(folder.PathTo($"sub/{Dead}")));
        Ran.In(folder, "fix", "--diff");
        Assert.True(File.Exists(folder.PathTo($"sub/{Dead}")));
        Ran.In(folder, "fix");

        Assert.False(File.Exists(folder.PathTo($"sub/{Dead}")));
    }

    [Fact]
    public void What_a_living_run_writes_and_what_others_named_stays()
    {
        using var folder = new TempFolder();
        string[] others = [".cfncors-0.tmp", ".cfncors-0123456789abcdeF.tmp", "x.tmp"];
        Array.ForEach(others, name => folder.Write(name, ""));
        folder.Write("target", "");
        File.CreateSymbolicLink(folder.PathTo(Dead), "target");
        using (TemporaryFile.Beside(folder.PathTo("a.yaml"), isPrivate: true))
        {
            Leftovers.RemoveFrom([folder.Root, folder.PathTo("absent")]);

            Assert.Equal(others.Length + 3, Directory.GetFileSystemEntries(folder.Root).Length);
        }

        Assert.Equal(others.Length + 2, Directory.GetFileSystemEntries(folder.Root).Length);
    }

    [Fact]
    public void A_temporary_file_is_nobody_elses_to_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new TempFolder();

        using var temporary = TemporaryFile.Beside(folder.PathTo("a.yaml"), isPrivate: true);

        string path = Assert.Single(Directory.GetFiles(folder.Root));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(path));
    }

    [Fact]
    public void It_takes_no_place_that_is_not_right_any_more()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "edited");

        using (var temporary = TemporaryFile.Beside(folder.PathTo("a.yaml"), isPrivate: true))
        {
            Assert.False(temporary.ReplaceIf(folder.PathTo("a.yaml"), () => false));
        }

        Assert.Equal("edited", folder.Read("a.yaml"));
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    private static UnixFileMode? ModeOf(string path) =>
        OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
}
