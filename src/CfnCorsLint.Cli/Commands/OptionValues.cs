using System.Collections.Immutable;
using System.CommandLine.Completions;
using CfnCorsLint.Rules;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Reads the values of options that several commands take.</summary>
internal static class OptionValues
{
    /// <summary>Words with commas between them, over all times the option is given.</summary>
    public static ImmutableArray<string> Split(IEnumerable<string>? values) =>
        [
            .. (values ?? []).SelectMany(value =>
                value.Split(
                    ',',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            ),
        ];

    /// <summary>The ids and names of all rules, for completion.</summary>
    public static IEnumerable<CompletionItem> RuleNames(CompletionContext context) =>
        BuiltInRules
            .All.SelectMany(rule => new[] { rule.Id, rule.Name })
            .Where(word => word.StartsWith(context.WordToComplete, StringComparison.Ordinal))
            .Select(word => new CompletionItem(word));

    /// <returns><see langword="null"/> for <c>never</c>.</returns>
    /// <exception cref="CannotRunException">It is none of the words.</exception>
    public static Severity? Severity(string option, string? word) =>
        word switch
        {
            "error" => Rules.Severity.Error,
            "warning" => Rules.Severity.Warning,
            "note" => Rules.Severity.Note,
            "never" => null,
            _ => throw NoneOf(option, word, ["error", "warning", "note", "never"]),
        };

    /// <remarks>Sources: https://no-color.org and https://force-color.org</remarks>
    /// <exception cref="CannotRunException">It is none of the words.</exception>
    public static bool UsesColor(string? word, Shell shell) =>
        word switch
        {
            "always" => true,
            "never" => false,
            "auto" => !IsSet("NO_COLOR", shell)
                && (IsSet("FORCE_COLOR", shell) || (shell.OutIsTerminal && !IsDumb(shell))),
            _ => throw NoneOf("--color", word, ["auto", "always", "never"]),
        };

    public static CannotRunException NoneOf(
        string option,
        string? word,
        ImmutableArray<string> words
    )
    {
        string near = Spelling.Nearest(word ?? "", words) is { } nearest
            ? $"; did you mean '{nearest}'?"
            : "";
        return new CannotRunException($"{option} takes {string.Join(", ", words)}{near}");
    }

    private static bool IsSet(string name, Shell shell) =>
        !string.IsNullOrEmpty(shell.Variable(name));

    private static bool IsDumb(Shell shell) => shell.Variable("TERM") == "dumb";
}
