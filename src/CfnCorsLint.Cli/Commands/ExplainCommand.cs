using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors explain</c>: its arguments, its options and its help.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var text = new Argument<string>("TEXT")
        {
            HelpName = "TEXT",
            Description =
                "A message of a browser, a deployment or a log, or - for stdin; or a rule: its id, its name, or a range such as CORS20",
            CompletionSources = { OptionValues.RuleNames },
        };
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Templates: what of the message is behind in them",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = TextOrJson.Option();
        var color = ColorOption.Create();
        var settings = new SettingsOptionSet();
        var command = new Command("explain", "Say what a pasted message means, or show a rule")
        {
            text,
            paths,
            format,
        };
        settings.AddTo(command);
        command.Add(color);
        command.SetAction(parsed =>
        {
            var request = new LintRequest
            {
                Paths = [.. parsed.GetValue(paths) ?? []],
                Style = OptionValues.StyleOf(parsed.GetValue(color), shell),
            };
            return ExplainRun.Run(
                parsed.GetValue(text) ?? "",
                settings.Read(parsed, request),
                TextOrJson.IsJson(parsed.GetValue(format)),
                shell
            );
        });
        return command;
    }
}
