using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary><c>cfncors explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var rule = new Argument<string>("RULE")
        {
            HelpName = "RULE",
            Description = "An id, a name, or a range such as CORS20",
            CompletionSources = { OptionValues.RuleNames },
        };
        var color = ColorOption.Create();
        var command = new Command("explain", "Show a rule's page") { rule, color };
        command.SetAction(parsed =>
            ExplainRun.Run(
                parsed.GetValue(rule) ?? "",
                OptionValues.StyleOf(parsed.GetValue(color), shell),
                shell
            )
        );
        return command;
    }
}
