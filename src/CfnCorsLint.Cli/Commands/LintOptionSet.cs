using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>The paths and options that <c>check</c> and <c>fix</c> share.</summary>
internal sealed class LintOptionSet
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders, globs, or - for standard input",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = $"What is printed: {string.Join(", ", ReportFormats.Names)}",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
        CompletionSources = { ReportFormats.Names.ToArray() },
    };

    private readonly Option<string[]> _output = new("--output")
    {
        Description = "Write a report to a file as well; repeatable",
        HelpName = "FORMAT=FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 from this severity on: error, warning, note, never",
        HelpName = "SEVERITY",
        DefaultValueFactory = _ => "error",
        CompletionSources = { "error", "warning", "note", "never" },
    };

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Only these rules: ids, names or beginnings of ids (CORS3), with commas",
        HelpName = "RULES",
        Arity = ArgumentArity.OneOrMore,
        CompletionSources = { OptionValues.RuleNames },
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "All but these rules",
        HelpName = "RULES",
        Arity = ArgumentArity.OneOrMore,
        CompletionSources = { OptionValues.RuleNames },
    };

    private readonly Option<bool> _notes = new("--notes")
    {
        Description = "Print notes too; otherwise they are only counted",
    };

    private readonly Option<bool> _showUnknown = new("--show-unknown")
    {
        Description = "List the values that cannot be known before deployment",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print findings and nothing else",
    };

    private readonly Option<string> _color = ColorOption.Create();

    private readonly Option<string?> _standardInputName = new("--stdin-filename")
    {
        Description = "What standard input is called: says where to look for what it refers to",
        HelpName = "FILE",
    };

    private readonly Option<bool> _forceExclude = new("--force-exclude")
    {
        Description = "Pass over excluded and generated files although they are named",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Only findings on lines that changed since this commit, branch or tag",
        HelpName = "REF",
    };

    private readonly Option<bool> _noBaseline = new("--no-baseline")
    {
        Description = "Speak of what the baseline knows, too; `fix` repairs it",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Exit with 1 also when entries of the baseline no longer occur",
    };

    private readonly Option<bool> _addIgnore = new("--add-ignore")
    {
        Description = "Write a suppression for each error and warning that is left",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why, for --add-ignore; one line",
        HelpName = "TEXT",
    };

    private readonly Option<bool> _showSettings = new("--show-settings")
    {
        Description = "Print the settings in force for each file and do nothing else",
    };

    private readonly Option<bool> _statistics = new("--statistics")
    {
        Description = "Print how often each rule speaks instead of the findings",
    };

    private readonly SettingsOptionSet _settings = new();

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_output);
        command.Add(_failOn);
        command.Add(_select);
        command.Add(_ignore);
        _settings.AddTo(command);
        command.Add(_notes);
        command.Add(_showUnknown);
        command.Add(_quiet);
        command.Add(_color);
        command.Add(_standardInputName);
        command.Add(_forceExclude);
        command.Add(_since);
        command.Add(_noBaseline);
        command.Add(_strict);
        command.Add(_addIgnore);
        command.Add(_reason);
        command.Add(_statistics);
        command.Add(_showSettings);
    }

    public bool AsksForSettings(ParseResult parsed) => parsed.GetValue(_showSettings);

    /// <exception cref="CannotRunException">A value makes no sense.</exception>
    public LintRequest Read(ParseResult parsed, Shell shell)
    {
        var request = new LintRequest
        {
            Paths = [.. parsed.GetValue(_paths) ?? []],
            Format = ReportFormats.Named(parsed.GetValue(_format) ?? ""),
            Outputs = [.. (parsed.GetValue(_output) ?? []).Select(OutputOf)],
            FailOn = OptionValues.Severity("--fail-on", parsed.GetValue(_failOn)),
            Select = OptionValues.Split(parsed.GetValue(_select)),
            Ignore = OptionValues.Split(parsed.GetValue(_ignore)),
            StandardInputName = parsed.GetValue(_standardInputName),
            ForcesExclude = parsed.GetValue(_forceExclude),
            Since = parsed.GetValue(_since),
            IgnoresBaselines = parsed.GetValue(_noBaseline),
            IsStrict = parsed.GetValue(_strict),
            IgnoreReason = ReasonOf(parsed.GetValue(_addIgnore), parsed.GetValue(_reason)),
            Style = OptionValues.StyleOf(parsed.GetValue(_color), shell) with
            {
                ShowsNotes = parsed.GetValue(_notes),
                ShowsUnknown = parsed.GetValue(_showUnknown),
                IsQuiet = parsed.GetValue(_quiet),
                CountsRules = parsed.GetValue(_statistics),
            },
        };
        if (request.Style.CountsRules && !ReportFormats.CanCount(request.Format))
        {
            throw new CannotRunException(
                "--statistics is text, json or markdown: choose one of them with --format"
            );
        }

        if (request.IgnoreReason is not null && request.Paths.Contains("-"))
        {
            throw new CannotRunException("--add-ignore writes files, and standard input is none");
        }

        return _settings.Read(parsed, request);
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

    private static OutputFile OutputOf(string text)
    {
        string[] parts = text.Split('=', 2);
        return parts is [{ } format, { Length: > 0 } file]
            ? new OutputFile(ReportFormats.Named(format), file)
            : throw new CannotRunException($"--output takes FORMAT=FILE, not '{text}'");
    }
}
