using System.CommandLine;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors init</c>: its options and its help.</summary>
internal static class InitCommand
{
    public static Command Create(Shell shell)
    {
        var hook = new Option<bool>("--pre-commit")
        {
            Description = $"Write {StarterFiles.HookPath} too, or say what to add",
        };
        var workflow = new Option<bool>("--workflow")
        {
            Description = $"Write {StarterFiles.WorkflowPath} too",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Write over files that are there already",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Print the files, write none" };
        var command = new Command(
            "init",
            $"Write a commented {SettingsReader.FileName} for this repository"
        )
        {
            hook,
            workflow,
            force,
            dry,
        };
        command.SetAction(parsed =>
            InitRun.Run(
                new InitRequest(
                    parsed.GetValue(hook),
                    parsed.GetValue(workflow),
                    parsed.GetValue(force),
                    parsed.GetValue(dry)
                ),
                shell
            )
        );
        return command;
    }
}
