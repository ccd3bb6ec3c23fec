using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Commands;

/// <summary>The whole command line: its commands, and what is wrong with how it was typed.</summary>
internal static class CommandLine
{
    private const string EndOfOptions = "--";

    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Shell shell)
    {
        RootCommand root = Root(shell);
        var parsing = new ParserConfiguration
        {
            // A path may begin with '@'.
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        };
        ParseResult parsed = root.Parse(args, parsing);
        bool isAsking =
            parsed.Action is ExamplesAction or VersionAction || AsksForCompletion(root, parsed);
        if (!isAsking && ProblemOf(parsed, args) is { } problem)
        {
            shell.Complain($"{problem} (see `{NameOf(parsed)} --help`)");
            return ExitCode.CouldNotRun;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = shell.Out,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
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

    /// <summary>What is wrong with the line, as one clause; <see langword="null"/> when nothing is.</summary>
    private static string? ProblemOf(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (StrayOption(parsed, args) is { } option)
        {
            IEnumerable<string> options = parsed.CommandResult.Command.Options.Select(known =>
                known.Name
            );
            return $"there is no option '{option}'{Near(option, options)}";
        }

        if (parsed.CommandResult.Command is RootCommand root)
        {
            return parsed.UnmatchedTokens is [{ } word, ..]
                ? $"there is no command '{word}'{Near(word, root.Subcommands.Select(known => known.Name))}"
                : "a command is missing";
        }

        return parsed.Errors is [{ } error, ..] ? Clause(error.Message) : null;
    }

    /// <summary>A word that looks like an option and was taken for a path or a rule: the library takes it without a word.</summary>
    private static string? StrayOption(ParseResult parsed, IReadOnlyList<string> args)
    {
        int end = args.ToImmutableArray().IndexOf(EndOfOptions);
        IEnumerable<string> options = end < 0 ? args : args.Take(end);
        var words = parsed
            .CommandResult.Tokens.Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .ToHashSet(StringComparer.Ordinal);
        return options.FirstOrDefault(word =>
            word.Length > 1 && word[0] == '-' && words.Contains(word)
        );
    }

    private static string Near(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is { } near ? $"; did you mean '{near}'?" : "";

    private static string Clause(string message)
    {
        string bare = message.TrimEnd('.');
        return bare.Length == 0 ? bare : char.ToLowerInvariant(bare[0]) + bare[1..];
    }

    private static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand
            ? "cfncors"
            : $"cfncors {parsed.CommandResult.Command.Name}";
}
