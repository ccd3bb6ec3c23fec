using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors rules</c>: its options and its help.</summary>
internal static class RulesCommand
{
    public static Command Create(Shell shell)
    {
        var format = TextOrJson.Option();
        var settings = new SettingsOptionSet();
        var command = new Command("rules", "List the rules in force with their severities")
        {
            format,
        };
        settings.AddTo(command);
        command.SetAction(parsed =>
            RulesRun.Run(
                settings.Read(parsed, new LintRequest()),
                TextOrJson.IsJson(parsed.GetValue(format)),
                shell
            )
        );
        return command;
    }
}
