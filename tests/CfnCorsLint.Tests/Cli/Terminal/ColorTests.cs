using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Commands;

namespace CfnCorsLint.Tests.Cli.Terminal;

/// <summary>Holds when colours are used: on a terminal, unless somebody says otherwise.</summary>
public sealed class ColorTests
{
    private const string Escape = "\e[";

    [Theory]
    [InlineData("", true, "", true)]
    [InlineData("", false, "", false)]
    [InlineData("", true, "NO_COLOR=1", false)]
    [InlineData("", false, "FORCE_COLOR=1", true)]
    [InlineData("", true, "NO_COLOR=1 FORCE_COLOR=1", false)]
    // Empty is as if it were not set: https://no-color.org.
    [InlineData("", true, "NO_COLOR=", true)]
    [InlineData("", false, "FORCE_COLOR=", false)]
    [InlineData("", true, "TERM=dumb", false)]
    [InlineData("", true, "TERM=dumb FORCE_COLOR=1", true)]
    [InlineData("always", false, "NO_COLOR=1", true)]
    [InlineData("never", true, "FORCE_COLOR=1", false)]
    [InlineData("auto", true, "NO_COLOR=1", false)]
    public void They_are_for_terminals_and_for_who_asks_for_them(
        string color,
        bool isTerminal,
        string variables,
        bool expected
    )
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Templates.WithError);
        string[] options = color.Length > 0 ? ["--color", color] : [];

        string output = Printed(folder, isTerminal, variables, ["check", "t.yaml", .. options]);

        Assert.Equal(expected, output.Contains(Escape, StringComparison.Ordinal));
        Assert.Contains("CORS301", output, StringComparison.Ordinal);
    }

    private static string Printed(
        TempFolder folder,
        bool isTerminal,
        string variables,
        string[] arguments
    )
    {
        using var output = new StringWriter();
        Dictionary<string, string> environment = variables
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('='))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        var shell = new Shell(
            Stream.Null,
            output,
            TextWriter.Null,
            folder.Root,
            environment.GetValueOrDefault,
            isTerminal,
            isTerminal
        );

        Assert.Equal(1, CommandLine.Run(arguments, shell));
        return output.ToString();
    }
}
