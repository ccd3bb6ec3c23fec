using System.Net.Sockets;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Only regular files of a bounded size are read, and nothing else costs the other files their findings.</summary>
public sealed class SpecialFileTests
{
    [Theory]
    [InlineData("pipe.yaml", "pipe.yaml: is a pipe, a device or a socket, no file: give it as `-`")]
    [InlineData(
        "socket.yaml",
        "socket.yaml: is a pipe, a device or a socket, no file: give it as `-`"
    )]
    [InlineData("/dev/zero", "is a pipe, a device or a socket, no file: give it as `-`")]
    [InlineData("huge.yaml", "huge.yaml: is larger than 64 MiB: raise --max-size to read it")]
    [InlineData("none.yaml", "none.yaml: no such file or folder")]
    [InlineData("shop.yaml/x.yaml", "shop.yaml/x.yaml: no such file or folder")]
    public async Task What_is_named_and_no_file_is_told_and_the_others_are_checked(
        string name,
        string line
    )
    {
        using TempFolder folder = Filled();

        Ran ran = await InTime(folder, "check", "--isolated", name, "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Contains("--> shop.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.Contains(line, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_walk_passes_them_over(bool isInGit)
    {
        using TempFolder folder = Filled();
        File.CreateSymbolicLink(folder.PathTo("link-to-pipe.yaml"), "pipe.yaml");
        if (isInGit)
        {
            folder.Git("init", "-q");
        }

        Ran ran = await InTime(folder, "check", "--isolated", ".");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--> shop.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.Equal("", ran.Error);
    }

    [Theory]
    [InlineData(".cfncors.yaml")]
    [InlineData(".cfncors-baseline.json")]
    public async Task Settings_and_baselines_are_files(string name)
    {
        using TempFolder folder = Filled();
        UnixTool.Run(folder.Root, "mkfifo", name);

        Ran ran = await InTime(folder, "check", "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Equal($"cfncors: {name}: is a pipe, a device or a socket, no file\n", ran.Error);
    }

    [Fact]
    public async Task A_definition_is_a_file()
    {
        using TempFolder folder = Filled();
        folder.Write("api.yaml", Templates.TakesIn("pipe.yaml"));

        Assert.Equal(0, (await InTime(folder, "check", "--isolated", "api.yaml")).Code);
    }

    [Theory]
    [InlineData("100", false)]
    [InlineData("1K", false)]
    [InlineData("2k", true)]
    [InlineData("2KiB", true)]
    [InlineData("1MB", true)]
    public void The_size_that_is_read_can_be_chosen(string size, bool isRead)
    {
        using var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError.PadRight(2000));

        string[][] lines =
        [
            ["check", "shop.yaml"],
            ["check", "-"],
            ["inspect", "shop.yaml"],
        ];
        foreach (string[] line in lines)
        {
            var ran = Ran.In(
                folder.Root,
                folder.Read("shop.yaml"),
                [.. line, "--isolated", "--max-size", size]
            );
            Assert.Equal(isRead, !ran.Error.Contains("is larger than 1", StringComparison.Ordinal));
            Assert.Equal(!isRead, ran.Code == 2);
        }

        // In a folder such a file is none of ours.
        Assert.Equal(
            isRead ? 1 : 0,
            Ran.In(folder, "check", "--isolated", "--max-size", size, ".").Code
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("1T")]
    [InlineData("513M")]
    [InlineData("99999999999999999G")]
    public void A_size_that_is_none_is_refused(string size)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "check", $"--max-size={size}");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith("cfncors: --max-size takes a size", ran.Error, StringComparison.Ordinal);
    }

    private static TempFolder Filled()
    {
        var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError);
        UnixTool.Run(folder.Root, "mkfifo", "pipe.yaml");
        UnixTool.Run(folder.Root, "truncate", "-s", "2200M", "huge.yaml");
        using var socket = new Socket(
            AddressFamily.Unix,
            SocketType.Stream,
            ProtocolType.Unspecified
        );
        socket.Bind(new UnixDomainSocketEndPoint(folder.PathTo("bound")));
        File.Move(folder.PathTo("bound"), folder.PathTo("socket.yaml"));
        return folder;
    }

    /// <summary>A run that waits for a pipe would never end.</summary>
    private static Task<Ran> InTime(TempFolder folder, params string[] args) =>
        Task.Run(() => Ran.In(folder, args)).WaitAsync(TimeSpan.FromSeconds(30));
}
