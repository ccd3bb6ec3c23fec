using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Prints a command's help and two examples of its use.</summary>
internal sealed class ExamplesAction(HelpAction help, Shell shell) : SynchronousCommandLineAction
{
    /// <summary>Columns of what nobody knows the width of.</summary>
    private const int InPipe = 80;

    /// <summary>In fewer columns not even the names of the options fit.</summary>
    private const int Narrowest = 30;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = shell.Columns is > Narrowest and var columns ? columns : InPipe;
        // The library leaves blanks at the end of lines.
        using var text = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = text;
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = shell.Out;
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            shell.Out.WriteLine(line.TrimEnd());
        }

        shell.Out.WriteLine();
        shell.Out.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command.Name))
        {
            shell.Out.WriteLine($"  {example}");
        }

        shell.Out.WriteLine();
        return ExitCode.Clean;
    }

    /// <summary>Two lines for each command, the first the most usual.</summary>
    public static ImmutableArray<string> ExamplesOf(string command) =>
        command switch
        {
            "check" => ["cfncors check", "cfncors check template.yaml --format json"],
            "fix" =>
            [
                "cfncors fix template.yaml --diff",
                "cfncors fix --origin https://app.example.com",
            ],
            "inspect" =>
            [
                "cfncors inspect template.yaml",
                "cfncors inspect template.yaml --format html > cors.html",
            ],
            "simulate" =>
            [
                "cfncors simulate template.yaml \"DELETE /orders/1\"",
                "cfncors simulate template.yaml --all",
            ],
            "explain" =>
            [
                "cfncors explain CORS101",
                "cfncors explain - template.yaml < console.txt",
            ],
            "probe" =>
            [
                "cfncors probe https://api.example.com/cart --method DELETE",
                "cfncors probe https://api.example.com/cart --deep",
            ],
            "baseline" => ["cfncors baseline", "cfncors baseline stacks/"],
            "init" => ["cfncors init", "cfncors init --pre-commit --workflow"],
            "rules" => ["cfncors rules", "cfncors rules --format json"],
            _ => ["cfncors check", "cfncors fix template.yaml --diff"],
        };
}
