using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Says what is wrong with how a command line was typed, and what to write instead.</summary>
internal sealed class LineProblem
{
    private const string EndOfOptions = "--";

    private readonly ParseResult _parsed;
    private readonly IReadOnlyList<string> _args;
    private readonly Shell _shell;

    private LineProblem(ParseResult parsed, IReadOnlyList<string> args, Shell shell)
    {
        _parsed = parsed;
        _args = args;
        _shell = shell;
    }

    /// <returns>One line; <see langword="null"/> when nothing is wrong.</returns>
    public static string? Of(ParseResult parsed, IReadOnlyList<string> args, Shell shell) =>
        new LineProblem(parsed, args, shell).Find();

    private Command Typed => _parsed.CommandResult.Command;

    private Command Root => _parsed.RootCommandResult.Command;

    private string TypedName => Typed is RootCommand ? "" : Typed.Name;

    private string HelpLine => $"see `{$"cfncors {TypedName}".TrimEnd()} --help`";

    private string? Find()
    {
        if (
            _args is [{ } first, ..]
            && !first.StartsWith('-')
            && !Root.Subcommands.Any(command => command.Name == first)
        )
        {
            return OfCommand(first);
        }

        if (StrayOption() is { } option)
        {
            return OfOption(option);
        }

        return _parsed.Errors is not [{ } error, ..] ? null
            : TooMany is { } answer ? $"{OfError(error)}: {answer}"
            : $"{OfError(error)} ({HelpLine})";
    }

    /// <summary>Where the first word belongs that is one too many.</summary>
    private string? TooMany =>
        _parsed.UnmatchedTokens is [{ } word, ..]
            ? new StrayWord(_shell.Folder).TooMany(word, TypedName)
            : null;

    private string OfCommand(string word)
    {
        bool isPath = word is "." or ".." || Path.Exists(Path.GetFullPath(word, _shell.Folder));
        string? answer =
            OtherTools.InsteadOfCommand([.. _args])
            ?? StrayWord.InsteadOfCommand(word)
            ?? (word.Length > 0 && isPath ? $"write `cfncors check {word}`" : null)
            ?? Near(word, Root.Subcommands.Select(command => command.Name));
        const int Longest = 60;
        string shown = word.Length > Longest ? $"{word[..Longest]}…" : word;
        return $"there is no command '{shown}'{Answered(answer, "see `cfncors --help`")}";
    }

    private string OfOption(string word)
    {
        string option = word.Split('=', 2)[0];
        string? answer =
            OtherTools.InsteadOfOption(option, TypedName, HasOption)
            ?? Elsewhere(option)
            ?? Near(option, Typed.Options.SelectMany(known => known.Aliases.Prepend(known.Name)));
        return $"there is no option '{option}'{Answered(answer, HelpLine)}";
    }

    /// <summary>Another command that has the option.</summary>
    private string? Elsewhere(string option) =>
        Root.Subcommands.FirstOrDefault(command => Has(command, option)) is { } home
            ? $"write `cfncors {home.Name} {option}`"
            : null;

    private static string Answered(string? answer, string help) =>
        answer is null ? $" ({help})" : $": {answer}";

    /// <summary>The word that is nearest to the one that was typed; none for a single letter, which is near to every other.</summary>
    private static string? Near(string word, IEnumerable<string> known) =>
        word.Trim('-').Length > 1 && Spelling.Nearest(word, known) is { } near
            ? $"did you mean '{near}'?"
            : null;

    private bool HasOption(string command, string option) =>
        Root.Subcommands.Any(known => known.Name == command && Has(known, option));

    private static bool Has(Command command, string option) =>
        command.Options.Any(known => known.Name == option || known.Aliases.Contains(option));

    /// <summary>A word that looks like an option and was taken for a path or a rule: the library takes it without a word.</summary>
    private string? StrayOption()
    {
        int end = _args.ToImmutableArray().IndexOf(EndOfOptions);
        IEnumerable<string> options = end < 0 ? _args : _args.Take(end);
        var words = _parsed
            .CommandResult.Tokens.Select(token => token.Value)
            .Concat(_parsed.UnmatchedTokens)
            .ToHashSet(StringComparer.Ordinal);
        return options.FirstOrDefault(word =>
            word.Length > 1 && word[0] == '-' && words.Contains(word)
        );
    }

    private string OfError(ParseError error) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, Option: { HelpName: { } value } option } =>
                $"{option.Name} wants a value: write `{option.Name} {value}`",
            OptionResult { Tokens.Count: > 1, Option: { } option } =>
                $"{option.Name} is there twice: leave one of them out",
            _ when _parsed.UnmatchedTokens is [{ } word, ..] => $"'{word}' is one word too many",
            _ when Missing is { } argument =>
                $"{argument} is missing: write `{ExamplesAction.ExamplesOf(Typed.Name)[0]}`",
            _ => Clause(error.Message),
        };

    /// <summary>The argument that the command cannot do without, and that was left out.</summary>
    private string? Missing =>
        Typed
            .Arguments.FirstOrDefault(argument =>
                argument.Arity.MinimumNumberOfValues > 0
                && _parsed.GetResult(argument) is null or { Tokens.Count: 0 }
            )
            ?.Name;

    private static string Clause(string message)
    {
        string bare = message.TrimEnd('.');
        return bare.Length == 0 ? bare : char.ToLowerInvariant(bare[0]) + bare[1..];
    }
}
