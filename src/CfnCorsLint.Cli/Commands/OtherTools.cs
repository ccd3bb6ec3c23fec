using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Knows words that other tools use, and which command or option here does what they do there.</summary>
internal static class OtherTools
{
    private const string Check = "cfncors check";

    private const string Fix = "cfncors fix";

    private const string Help = "cfncors --help";

    private const string Output = "--output";

    private static readonly ImmutableArray<(string Words, string Answer)> s_commands =
    [
        ("lint validate scan analyze analyse audit verify test run", Check),
        ("format repair autofix correct", Fix),
        ("diff", $"{Fix} --diff"),
        ("help usage", Help),
        ("version", "cfncors --version"),
        ("show view describe print", "cfncors inspect template.yaml"),
        ("list list-rules", "cfncors rules"),
        ("rule docs man", "cfncors explain CORS101"),
        ("play call request curl", "cfncors simulate template.yaml \"GET /orders\""),
        ("suppress ignore", $"{Check} --add-ignore --reason TEXT"),
        ("config configure setup settings", "cfncors init"),
    ];

    /// <summary>The answers that begin with the name of the tool are lines of their own, the others are options.</summary>
    private static readonly ImmutableArray<(string Words, string Answer)> s_options =
    [
        ("--fix --autofix --auto-fix --write -w --in-place -i --apply", Fix),
        ("--dry-run --preview --check --no-write -n", $"{Fix} --diff"),
        (
            "--output-format -f --reporter --formatter --report-format --output-type",
            "--format FORMAT"
        ),
        ("--output-file --outfile --out -o", "--output FORMAT=FILE"),
        ("--json", "--format json"),
        ("--sarif", "--format sarif"),
        ("--html", "--format html"),
        ("--markdown", "--format markdown"),
        (
            "--exit-zero --no-fail --soft-fail --no-error --no-exit-code --warn-only",
            "--fail-on never"
        ),
        ("--max-warnings --error-on-warnings --warnings-as-errors", "--fail-on warning"),
        ("--fail-level --severity --min-severity --level", "--fail-on SEVERITY"),
        ("-V", "cfncors --version"),
        ("--rule --rules --enable --include-checks", "--select RULES"),
        (
            "--disable --skip --ignore-checks --ignore-rule --ignore-rules --exclude-rule",
            "--ignore RULES"
        ),
        ("--config-file -c --settings", "--config FILE"),
        ("--no-config", "--isolated"),
        ("--silent -s", "--quiet"),
        ("--debug", "--verbose"),
        ("--no-color --no-colour --colour", "--color never"),
        ("--list-rules -l", "cfncors rules"),
        ("--explain", "cfncors explain CORS101"),
        ("--init", "cfncors init"),
        ("--baseline --update-baseline --write-baseline --generate-baseline", "cfncors baseline"),
        ("--header --headers", "-H NAME"),
        ("--with-credentials --cookies", "--credentials"),
        ("--changed --diff-base --since-commit --new-from-rev", "--since REF"),
        (
            "--parameters --params --parameter-overrides --parameter-override",
            "--parameter NAME=VALUE"
        ),
    ];

    /// <summary>Words whose answer is no command and no option.</summary>
    private static readonly ImmutableArray<(string Words, string Answer)> s_other =
    [
        (
            "--template -t --template-file --file --path",
            "write the path alone: `cfncors check template.yaml`"
        ),
        ("-v", "write `cfncors --version`, or `cfncors check -v` to see what is passed over"),
        ("--stdin", "write - for standard input: `cfncors check -`"),
        (
            "--exclude --ignore-path --ignore-pattern --exclude-path",
            "write `files: {exclude: [\"vendor/**\"]}` into .cfncors.yaml"
        ),
        (
            "-X --method --request",
            "write the method before the path: `cfncors simulate template.yaml \"DELETE /orders/1\"`"
        ),
    ];

    /// <summary>What to write instead of a command that is none of ours, as a clause; <see langword="null"/> for a word that nobody uses.</summary>
    /// <param name="line">All that was typed, the word first.</param>
    public static string? InsteadOfCommand(ImmutableArray<string> line)
    {
        if (Find(s_commands, line[0]) is not { } answer)
        {
            return null;
        }

        bool takesPaths = answer is Check or Fix && line.All(word => !word.StartsWith('-'));
        return (answer, line) switch
        {
            (Help, [_, var command]) => $"write `cfncors {command} --help`",
            _ when takesPaths => $"write `{string.Join(' ', line.SetItem(0, answer))}`",
            _ => $"write `{answer}`",
        };
    }

    /// <summary>What to write instead of an option that is none of ours, as a clause; <see langword="null"/> for a word that nobody uses, or that nothing here does.</summary>
    /// <param name="option">Without its value.</param>
    /// <param name="command">The command that it was typed behind; <c>""</c> for none.</param>
    /// <param name="offers">Whether a command has an option: its name, the option.</param>
    public static string? InsteadOfOption(
        string option,
        string command,
        Func<string, string, bool> offers
    )
    {
        if (offers(command, "--method") && option is "-X" or "--request")
        {
            return "write `--method METHOD`";
        }

        string? known = Find(s_options, option);
        bool isOutput = (known?.Split(' ')[0] ?? option) == Output;
        if (isOutput && offers(command, "--format") && !offers(command, Output))
        {
            return "it prints, so send that to a file: `--format FORMAT > FILE`";
        }

        if (known is not { } answer)
        {
            return Find(s_other, option);
        }

        if (answer == $"cfncors {command}")
        {
            return $"leave it out: that is what `{answer}` does";
        }

        if (answer[0] != '-')
        {
            return $"write `{answer}`";
        }

        string ours = answer.Split(' ')[0];
        string[] homes = ["check", "simulate", "inspect"];
        return offers(command, ours) ? $"write `{answer}`"
            : homes.FirstOrDefault(home => offers(home, ours)) is { } home
                ? $"write `cfncors {home} {answer}`"
            : null;
    }

    private static string? Find(ImmutableArray<(string Words, string Answer)> table, string word) =>
        table
            .Where(row => row.Words.Split(' ').Contains(word, StringComparer.Ordinal))
            .Select(row => row.Answer)
            .FirstOrDefault();
}
