using System.CommandLine;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Cli.Commands;

/// <summary><c>cfncors init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Shell shell)
    {
        var hook = new Option<bool>("--pre-commit")
        {
            Description =
                $"Write {StarterFiles.HookPath} too; where there is one, print what to add",
        };
        var workflow = new Option<bool>("--workflow")
        {
            Description = $"Write {StarterFiles.WorkflowPath} too",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Write files anew that are there already",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Print the files and write none" };
        var command = new Command(
            "init",
            $"Look at the repository and write a commented {SettingsReader.FileName}"
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
