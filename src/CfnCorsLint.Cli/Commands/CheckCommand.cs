using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary><c>cfncors check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var options = new LintOptionSet();
        var addIgnore = new Option<bool>("--add-ignore")
        {
            Description = "Write a suppression for each error and warning that is found",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why, for --add-ignore; one line",
            HelpName = "TEXT",
        };
        var command = new Command("check", "Lint templates and specs") { addIgnore, reason };
        options.AddTo(command);
        command.SetAction(parsed =>
            CheckRun.Run(
                options.Read(parsed, shell),
                ReasonOf(parsed.GetValue(addIgnore), parsed.GetValue(reason)),
                shell
            )
        );
        return command;
    }

    /// <returns><see langword="null"/> when nothing is to be silenced.</returns>
    private static string? ReasonOf(bool isAdding, string? reason) =>
        (isAdding, reason?.Trim()) switch
        {
            (false, null) => null,
            (false, _) => throw new CannotRunException("--reason belongs to --add-ignore"),
            (true, null or "") => throw new CannotRunException(
                "--add-ignore wants a --reason TEXT: who reads the suppression must know why"
            ),
            (true, { } text) when text.AsSpan().IndexOfAny('\n', '\r') < 0 => text,
            _ => throw new CannotRunException("--reason is one line"),
        };
}
