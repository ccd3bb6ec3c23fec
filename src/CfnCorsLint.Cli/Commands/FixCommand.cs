using System.CommandLine;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the command <c>cfncors fix</c>: its arguments, its options and its help.</summary>
internal static class FixCommand
{
    public static Command Create(Shell shell)
    {
        var options = new LintOptionSet();
        var diff = new Option<bool>("--diff")
        {
            Description = "Print the changes for git apply, write nothing",
        };
        var isUnsafe = new Option<bool>("--unsafe")
        {
            Description = "Make fixes that change who may call, too",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Make only the fixes of these rules; with commas",
            HelpName = "RULES",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("fix", "Repair what is safe to repair, report what is left")
        {
            diff,
            isUnsafe,
            only,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LintRequest request = options.Read(parsed, shell) with
            {
                ReplacesAnyOrigin = parsed.GetValue(isUnsafe),
            };
            var fix = new FixRequest(
                parsed.GetValue(diff),
                parsed.GetValue(isUnsafe) ? Trust.Unsafe : Trust.Safe,
                OptionValues.Split(parsed.GetValue(only))
            );
            return options.AsksForSettings(parsed) ? SettingsRun.Run(request, shell)
                : options.AsksForFiles(parsed) ? FilesRun.Run(request, shell)
                : fix.ShowsDiff && request.IgnoreReason is not null
                    ? throw new CannotRunException(
                        "--add-ignore writes files, and --diff writes none: leave one of them out"
                    )
                : FixRun.Run(request, fix, shell);
        });
        return command;
    }
}
