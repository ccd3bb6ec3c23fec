using System.CommandLine;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the paths and options that <c>check</c> and <c>fix</c> share, and reads them.</summary>
internal sealed class LintOptionSet
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = OptionValues.PathsOrHere,
        Arity = ArgumentArity.ZeroOrMore,
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
        Description = "Write a report to a file, too; repeatable",
        HelpName = "FORMAT=FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Exit 1 from this on: error, warning, note, never",
        HelpName = "SEVERITY",
        DefaultValueFactory = _ => "error",
        CompletionSources = { "error", "warning", "note", "never" },
    };

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Only these rules: CORS101, a name, CORS3 for all of CORS3xx; with commas",
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
        Description = "Print notes, too; else only json, sarif and rdjson hold them",
    };

    private readonly Option<bool> _showUnknown = new("--show-unknown")
    {
        Description = "List the values that only a deployment knows",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print findings and nothing else",
    };

    private readonly Option<string> _color = ColorOption.Create();

    private readonly Option<string?> _standardInputName = new("--stdin-filename")
    {
        Description = "The path that standard input stands for",
        HelpName = "FILE",
    };

    private readonly Option<bool> _forceExclude = new("--force-exclude")
    {
        Description = "Pass over excluded and generated files even if they are named, as hooks do",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Only findings on lines changed since a commit, or new since then",
        HelpName = "REF",
    };

    private readonly Option<bool> _noBaseline = new("--no-baseline")
    {
        Description = "Report, or fix, what the baseline knows, too",
    };

    private readonly Option<bool> _noCode = new("--no-code")
    {
        Description = "Do not read the code of functions",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description =
            "Exit 2 also if nothing or not all was checked, 1 if an entry of the baseline no longer occurs",
    };

    private readonly Option<bool> _addIgnore = new("--add-ignore")
    {
        Description = "Suppress each error and warning that is left",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why, for --add-ignore; one line",
        HelpName = "TEXT",
    };

    private readonly Option<bool> _showSettings = new("--show-settings")
    {
        Description = "Only print the settings in force for each file",
    };

    private readonly Option<bool> _showFiles = new("--show-files")
    {
        Description = "Only list the files that would be checked",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Say what is passed over, and why",
    };

    private readonly Option<bool> _statistics = new("--statistics")
    {
        Description = "Only count the findings of each rule",
    };

    private readonly SettingsOptionSet _settings = new();

    public void AddTo(Command command)
    {
        // In groups: help has them in this order.
        command.Add(_paths);
        command.Add(_select);
        command.Add(_ignore);
        command.Add(_notes);
        command.Add(_since);
        command.Add(_noBaseline);
        command.Add(_noCode);
        command.Add(_addIgnore);
        command.Add(_reason);
        command.Add(_format);
        command.Add(_output);
        command.Add(_color);
        command.Add(_quiet);
        command.Add(_statistics);
        command.Add(_failOn);
        command.Add(_strict);
        _settings.AddTo(command);
        command.Add(_standardInputName);
        command.Add(_forceExclude);
        command.Add(_verbose);
        command.Add(_showFiles);
        command.Add(_showUnknown);
        command.Add(_showSettings);
    }

    public bool AsksForSettings(ParseResult parsed) => parsed.GetValue(_showSettings);

    public bool AsksForFiles(ParseResult parsed) => parsed.GetValue(_showFiles);

    /// <exception cref="CannotRunException">A value makes no sense.</exception>
    public LintRequest Read(ParseResult parsed, Shell shell)
    {
        var request = new LintRequest
        {
            Paths = OptionValues.PathsOf(parsed.GetValue(_paths)),
            Format = ReportFormats.Named(parsed.GetValue(_format) ?? ""),
            Outputs = [.. (parsed.GetValue(_output) ?? []).Select(OutputOf)],
            FailOn = OptionValues.Severity("--fail-on", parsed.GetValue(_failOn)),
            Select = OptionValues.Split(parsed.GetValue(_select)),
            Ignore = OptionValues.Split(parsed.GetValue(_ignore)),
            StandardInputName = parsed.GetValue(_standardInputName),
            ForcesExclude = parsed.GetValue(_forceExclude),
            Since = parsed.GetValue(_since),
            IgnoresBaselines = parsed.GetValue(_noBaseline),
            ReadsCode = !parsed.GetValue(_noCode),
            IsStrict = parsed.GetValue(_strict),
            IsVerbose = parsed.GetValue(_verbose),
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

        if (request.StandardInputName is not null && !request.Paths.Contains("-"))
        {
            throw new CannotRunException(
                "--stdin-filename is the name of standard input, which is not checked: name '-', too"
            );
        }

        if (request.IgnoreReason is not null && request.Paths.Contains("-"))
        {
            throw new CannotRunException(
                "--add-ignore writes files, and standard input is none: name the file"
            );
        }

        return _settings.Read(parsed, request);
    }

    /// <returns><see langword="null"/> when nothing is to be silenced.</returns>
    private static string? ReasonOf(bool isAdding, string? reason) =>
        (isAdding, reason?.Trim()) switch
        {
            (false, null) => null,
            (false, _) => throw new CannotRunException(
                "--reason belongs to --add-ignore: write both"
            ),
            (true, null or "") => throw new CannotRunException(
                "--add-ignore wants a --reason TEXT: who reads the suppression must know why"
            ),
            (true, { } text) when text.AsSpan().IndexOfAny('\n', '\r') < 0 => text,
            _ => throw new CannotRunException("--reason is one line: leave the line breaks out"),
        };

    private static OutputFile OutputOf(string text)
    {
        string[] parts = text.Split('=', 2);
        if (parts is [{ } asked, "-"])
        {
            throw new CannotRunException(
                $"--output writes files: write --format {asked} to have it on standard output"
            );
        }

        return parts is [{ } format, { Length: > 0 } file]
            ? new OutputFile(ReportFormats.Named(format), file)
            : throw new CannotRunException(
                $"--output takes FORMAT=FILE, such as json=report.json, not '{text}'"
            );
    }
}
