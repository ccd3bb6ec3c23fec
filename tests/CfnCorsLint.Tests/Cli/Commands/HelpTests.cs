using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What <c>--help</c> prints: the first that most people see.</summary>
public sealed partial class HelpTests
{
    private static readonly int[] s_widths = [60, 80, 200];

    private static readonly string[] s_commands =
    [
        "",
        "check",
        "fix",
        "inspect",
        "simulate",
        "explain",
        "probe",
        "rules",
        "baseline",
        "init",
    ];

    public static TheoryData<string, int> Pages =>
        new(from command in s_commands from width in s_widths select (command, width));

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_fits_the_terminal_and_has_two_examples(string command, int width)
    {
        string text = Help(command, width);

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        string[] parts = text.Split("Examples:\n");
        Assert.Equal(2, parts.Length);
        string[] examples = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, examples.Length);
        Assert.All(
            examples,
            line => Assert.StartsWith($"  cfncors {command}", line, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_lists_no_rules(string command, int width)
    {
        string text = Help(command, width);

        Assert.InRange(RuleId().Count(text), 0, 2);
        Assert.InRange(
            BuiltInRules.All.Count(rule => text.Contains(rule.Name, StringComparison.Ordinal)),
            0,
            1
        );
    }

    [Fact]
    public void The_bare_command_prints_it()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(Help("", 80), ran.Out);
    }

    [Theory]
    [InlineData("inspect", "cfncors: inspect wants more: write `cfncors inspect template.yaml`\n")]
    [InlineData(
        "probe",
        "cfncors: probe wants more: write `cfncors probe https://api.example.com/cart --method DELETE`\n"
    )]
    [InlineData("explain", "cfncors: explain wants more: write `cfncors explain CORS101`\n")]
    [InlineData(
        "simulate",
        "cfncors: simulate wants more: write `cfncors simulate template.yaml \"DELETE /orders/1\"`\n"
    )]
    public void A_command_that_cannot_do_without_arguments_prints_it(string command, string said)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, command);

        Assert.Equal((2, said), (ran.Code, ran.Error));
        Assert.Equal(Help(command, 80), ran.Out);
    }

    [Fact]
    public void Each_option_of_each_command_is_told()
    {
        string check = Help("check", 80);

        string[] options =
        [
            "--show-files",
            "-v, --verbose",
            "--strict",
            "--max-size",
            "--no-baseline",
        ];
        Assert.All(
            options,
            option => Assert.Contains($" {option}", check, StringComparison.Ordinal)
        );
    }

    private static string Help(string command, int width)
    {
        using var folder = new TempFolder();
        string[] line = command.Length > 0 ? [command, "--help"] : ["--help"];
        var ran = Ran.AtTerminal(folder.Root, width, line);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out;
    }

    [GeneratedRegex("CORS[0-9]{3}")]
    private static partial Regex RuleId();
}
