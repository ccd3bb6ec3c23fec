using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Commands;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli;

/// <summary>What the README shows is what the command prints.</summary>
public sealed class ReadmeTests
{
    private const string Template = "fixtures/cart.yaml";

    private static string Readme =>
        File.ReadAllText(Repo.PathTo("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_picture_is_what_a_terminal_shows()
    {
        string check = $"check {Template}";

        Snapshot.Match(
            TerminalPicture.Draw($"\e[1m$ cfncors {check}\e[0m\n\n{Shown(check)}"),
            Repo.PathTo(".github/terminal.svg")
        );
        Assert.Contains("](.github/terminal.svg)", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_is_what_its_command_shows()
    {
        string[] parts = Readme.Split("```diff\n");

        Assert.EndsWith(
            $"-- fix --diff {Template}\n```\n\n",
            Assert.IsType<string>(parts.FirstOrDefault()),
            StringComparison.Ordinal
        );
        Assert.Equal(
            Ran.In(Repo.PathTo("."), "", "fix", "--diff", Template).Out,
            parts[1].Split("```")[0]
        );
    }

    /// <summary>As a person sees it.</summary>
    private static string Shown(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(
            Stream.Null,
            output,
            error,
            Repo.PathTo("."),
            _ => null,
            OutIsTerminal: true,
            ErrorIsTerminal: false
        );
        Assert.Equal(1, CommandLine.Run(command.Split(' '), shell));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }
}
