using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors baseline</c>: its arguments, its options and its help.</summary>
internal static class BaselineCommand
{
    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or globs [default: .]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var prune = new Option<bool>("--prune")
        {
            Description = "Only drop what no longer occurs; what is new stays out",
        };
        var settings = new SettingsOptionSet();
        var command = new Command(
            "baseline",
            "Keep what is found today silent; check then reports what is new"
        )
        {
            paths,
            prune,
        };
        settings.AddTo(command);
        command.SetAction(parsed =>
            BaselineRun.Run(
                settings.Read(
                    parsed,
                    new LintRequest
                    {
                        Paths = OptionValues.PathsOf(parsed.GetValue(paths)),
                        IgnoresBaselines = true,
                    }
                ),
                parsed.GetValue(prune),
                shell
            )
        );
        return command;
    }
}
