using System.Collections.Immutable;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text.RegularExpressions;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Reads the values of options that several commands take.</summary>
internal static partial class OptionValues
{
    /// <summary>The words between commas, over all times the option is given.</summary>
    public static ImmutableArray<string> Split(IEnumerable<string>? values) =>
        [
            .. (values ?? []).SelectMany(value =>
                value.Split(
                    ',',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            ),
        ];

    /// <summary>What is said of paths that may be left out.</summary>
    public const string PathsOrHere = "Files, folders, globs or - for stdin [default: .]";

    /// <summary>The paths that were typed, else the working folder.</summary>
    public static ImmutableArray<string> PathsOf(string[]? typed) =>
        typed is { Length: > 0 } ? [.. typed] : ["."];

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
            "error" => Rules.Model.Severity.Error,
            "warning" => Rules.Model.Severity.Warning,
            "note" => Rules.Model.Severity.Note,
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

    /// <summary>The colours, the links and the width that suit who reads: links and edges are of terminals alone.</summary>
    /// <exception cref="CannotRunException">It is none of the words.</exception>
    public static ReportStyle StyleOf(string? color, Shell shell)
    {
        bool usesColor = UsesColor(color, shell);
        return new ReportStyle
        {
            UsesColor = usesColor,
            UsesLinks = usesColor && shell.OutIsTerminal,
            Width = shell.OutIsTerminal ? shell.Columns : null,
        };
    }

    /// <summary>A size: a whole number of bytes, or with K, M or G behind it, each 1,024 times the one before; KB and KiB are the same as K.</summary>
    /// <exception cref="CannotRunException">It is no size, or none that can be read.</exception>
    public static long Bytes(string option, string word)
    {
        Match size = Size().Match(word);
        int times = "KMG".IndexOf(
            size.Groups["unit"].Value.ToUpperInvariant(),
            StringComparison.Ordinal
        );
        if (
            !size.Success
            || !long.TryParse(
                size.Groups["number"].ValueSpan,
                CultureInfo.InvariantCulture,
                out long number
            )
        )
        {
            throw new CannotRunException(
                $"{option} takes a size such as 500K or 64M, not '{word}'"
            );
        }

        int bits = size.Groups["unit"].Success ? 10 * (times + 1) : 0;
        return number > 0 && number <= FileLimits.Highest >> bits
            ? number << bits
            : throw new CannotRunException(
                $"{option} takes a size of 1 to {FileLimits.Highest >> 20}M, not '{word}'"
            );
    }

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

    [GeneratedRegex("^(?<number>[0-9]{1,18})((?<unit>[KMG])(i?B)?|B)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    private static bool IsSet(string name, Shell shell) =>
        !string.IsNullOrEmpty(shell.Variable(name));

    private static bool IsDumb(Shell shell) => shell.Variable("TERM") == "dumb";
}
