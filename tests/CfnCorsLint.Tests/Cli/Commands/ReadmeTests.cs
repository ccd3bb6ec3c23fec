using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Commands;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What the README shows is what the command prints.</summary>
public sealed class ReadmeTests
{
    private const string Template = "fixtures/cart.yaml";

    private static string Readme =>
        File.ReadAllText(Repo.PathTo("README.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData(".github/check.svg", "check", Template)]
    [InlineData(".github/simulate.svg", "simulate", Template, "DELETE /cart")]
    public void A_picture_is_what_a_terminal_shows(string picture, params string[] command)
    {
        IEnumerable<string> typed = command.Select(word =>
            word.Contains(' ') ? $"\"{word}\"" : word
        );

        Snapshot.Match(
            TerminalPicture.Draw(
                $"\e[1m$ cfncors {string.Join(' ', typed)}\e[0m\n\n{Shown(command)}"
            ),
            Repo.PathTo(picture)
        );
        Assert.Contains($"]({picture})", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_picture_shows_one_error() =>
        Assert.Contains(
            "\n1 error in 1 of 1 file",
            Shown(["check", Template]),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_change_is_what_its_command_shows()
    {
        string[] parts = Readme.Split("```diff\n");

        Assert.EndsWith(
            $"\ncfncors fix --diff {Template}\n```\n\n",
            Assert.IsType<string>(parts.FirstOrDefault()),
            StringComparison.Ordinal
        );
        Assert.Equal(
            Ran.In(Repo.PathTo("."), "", "fix", "--diff", Template).Out,
            parts[1].Split("```")[0]
        );
    }

    [Fact]
    public void Its_hooks_and_its_workflow_are_what_init_writes()
    {
        Assert.Contains(StarterFiles.Hook(ToolVersion.Number), Readme, StringComparison.Ordinal);
        Assert.Contains(
            StarterFiles.Workflow(ToolVersion.Number),
            Readme,
            StringComparison.Ordinal
        );
    }

    /// <summary>As a person sees it.</summary>
    private static string Shown(string[] command)
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
        )
        {
            Columns = TerminalPicture.Columns,
        };
        Assert.Equal(1, CommandLine.Run(command, shell));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }
}
