using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors check</c>: its arguments, its options and its help.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var options = new LintOptionSet();
        var command = new Command("check", "Find CORS mistakes in templates and specs");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LintRequest request = options.Read(parsed, shell);
            return options.AsksForSettings(parsed) ? SettingsRun.Run(request, shell)
                : options.AsksForFiles(parsed) ? FilesRun.Run(request, shell)
                : CheckRun.Run(request, shell);
        });
        return command;
    }
}
