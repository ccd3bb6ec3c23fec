using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors rules</c>: its options and its help.</summary>
internal static class RulesCommand
{
    public static Command Create(Shell shell)
    {
        var format = new Option<string>("--format")
        {
            Description = "text or json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
        var settings = new SettingsOptionSet();
        var command = new Command("rules", "List the rules in force with their severities")
        {
            format,
        };
        settings.AddTo(command);
        command.SetAction(parsed =>
            RulesRun.Run(
                settings.Read(parsed, new LintRequest()),
                IsJson(parsed.GetValue(format)),
                shell
            )
        );
        return command;
    }

    private static bool IsJson(string? word) =>
        word switch
        {
            "text" => false,
            "json" => true,
            _ => throw OptionValues.NoneOf("--format", word, ["text", "json"]),
        };
}
