using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the whole command line with all its commands, and says what is wrong with how it was typed.</summary>
internal static class CommandLine
{
    private const string HelpWord = "--help";

    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Shell shell)
    {
        RootCommand root = Root(shell);
        if (args.Count == 0)
        {
            // Who types the name alone wants to know what it does.
            args = [HelpWord];
        }

        var parsing = new ParserConfiguration
        {
            // A path may begin with '@'.
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        };
        ParseResult parsed = root.Parse(args, parsing);
        bool isAsking =
            parsed.Action is ExamplesAction or VersionAction || AsksForCompletion(root, parsed);
        if (
            args is [_]
            && parsed.CommandResult.Command
                is { Arguments: [{ Arity.MinimumNumberOfValues: > 0 }, ..] } bare
                    and not RootCommand
        )
        {
            Invoke(root.Parse([bare.Name, HelpWord], parsing), shell);
            shell.Complain(
                $"{bare.Name} wants more: write `{ExamplesAction.ExamplesOf(bare.Name)[0]}`"
            );
            return ExitCode.CouldNotRun;
        }

        if (!isAsking && LineProblem.Of(parsed, args, shell) is { } problem)
        {
            shell.Complain(problem);
            return ExitCode.CouldNotRun;
        }

        try
        {
            return Invoke(parsed, shell);
        }
        catch (CannotRunException cause)
        {
            if (cause.Message.Length > 0)
            {
                shell.Complain(cause.Message);
            }

            return ExitCode.CouldNotRun;
        }
    }

    private static int Invoke(ParseResult parsed, Shell shell) =>
        parsed.Invoke(
            new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }
        );

    /// <summary>Whether a shell asks how the line may go on: <c>[suggest]</c>.</summary>
    private static bool AsksForCompletion(RootCommand root, ParseResult parsed) =>
        root
            .Directives.OfType<SuggestDirective>()
            .Any(directive => parsed.GetResult(directive) is not null);

    private static RootCommand Root(Shell shell)
    {
        var root = new RootCommand(
            "Finds CORS mistakes in CloudFormation, SAM and OpenAPI templates, and repairs them."
        )
        {
            CheckCommand.Create(shell),
            FixCommand.Create(shell),
            InspectCommand.Create(shell),
            SimulateCommand.Create(shell),
            ExplainCommand.Create(shell),
            ProbeCommand.Create(shell),
            RulesCommand.Create(shell),
            BaselineCommand.Create(shell),
            InitCommand.Create(shell),
        };
        foreach (Option option in root.Options)
        {
            if (option is VersionOption)
            {
                option.Description = "Show the version and the commit it was made from";
                option.Action = new VersionAction(shell);
            }
            else if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new ExamplesAction(help, shell);
            }
        }

        return root;
    }
}
