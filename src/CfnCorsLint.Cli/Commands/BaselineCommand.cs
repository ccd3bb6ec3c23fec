using System.CommandLine;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary><c>cfncors baseline</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or globs",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        var settings = new SettingsOptionSet();
        var command = new Command(
            "baseline",
            $"Write {Baselines.FileName}: what is found today stays silent"
        )
        {
            paths,
        };
        settings.AddTo(command);
        command.SetAction(parsed =>
            BaselineRun.Run(
                settings.Read(
                    parsed,
                    new LintRequest
                    {
                        Paths = [.. parsed.GetValue(paths) ?? []],
                        IgnoresBaselines = true,
                    }
                ),
                shell
            )
        );
        return command;
    }
}
