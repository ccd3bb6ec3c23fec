using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Settings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>explain</c> with a message that was pasted.</summary>
internal sealed class ExplainTextRun
{
    private const string StandardInput = "-";

    /// <summary>What the names of headers begin with that only answers have.</summary>
    private const string OfAnswers = "access-control-";

    private readonly LintRequest _request;
    private readonly bool _isJson;
    private readonly Shell _shell;

    private ExplainTextRun(LintRequest request, bool isJson, Shell shell)
    {
        _request = request;
        _isJson = isJson;
        _shell = shell;
    }

    /// <param name="typed">What was pasted, or <c>-</c> to read it from standard input.</param>
    /// <returns>The exit code: 2 where nothing in the text is known.</returns>
    /// <exception cref="CannotRunException">The text, the files or the settings cannot be read.</exception>
    public static int Run(string typed, LintRequest request, bool isJson, Shell shell) =>
        new ExplainTextRun(request, isJson, shell).Run(typed);

    private int Run(string typed)
    {
        string text = TextOf(typed);
        var finder = new SymptomFinder(BuiltInSymptoms.Table);
        ImmutableArray<SymptomMatch> matches = PastedSymptoms.Of(text);
        if (matches.IsEmpty)
        {
            return TellUnknown(typed, finder.FindLookAlikes(text));
        }

        ImmutableArray<Explanation> explanations = _request.Paths.IsEmpty
            ? [.. matches.Select(Explanation.Of)]
            : InFiles(matches);
        RepairCommand repair = (_request with { Origins = OriginsOf(matches) }).Repair;
        if (_isJson)
        {
            ExplanationJson.Write(explanations, [], repair, _shell.Out);
        }
        else
        {
            new ExplanationWriter(_request.Style, repair, _shell.Out).Write(explanations);
        }

        return ExitCode.Clean;
    }

    private string TextOf(string typed)
    {
        if (typed != StandardInput)
        {
            return typed;
        }

        if (_request.Paths.Contains(StandardInput))
        {
            throw new CannotRunException(
                "standard input is either the text or a template: name a file"
            );
        }

        try
        {
            return Encoding.UTF8.GetString(BoundedBytes.Of(_shell.In, _request.MostBytes));
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is { } reason)
        {
            throw new CannotRunException($"standard input {reason}", problem);
        }
    }

    /// <returns>The exit code.</returns>
    private int TellUnknown(string typed, ImmutableArray<LookAlike> lookAlikes)
    {
        if (_isJson)
        {
            ExplanationJson.Write([], lookAlikes, _request.Repair, _shell.Out);
        }

        if (typed != StandardInput && File.Exists(Path.GetFullPath(typed, _shell.Folder)))
        {
            _shell.Complain(
                $"'{typed}' is a file: to explain what it holds write `cfncors explain - < {typed}`"
            );
            return ExitCode.CouldNotRun;
        }

        foreach (LookAlike other in lookAlikes)
        {
            _shell.Complain($"{other.Means} ({other.Source})");
        }

        if (lookAlikes.IsEmpty)
        {
            _shell.Complain(
                "no message about CORS is known in this text: paste the whole line, as the browser's console, the deployment or the log prints it"
            );
        }

        return ExitCode.CouldNotRun;
    }

    private ImmutableArray<Explanation> InFiles(ImmutableArray<SymptomMatch> matches)
    {
        ImmutableArray<string> headers =
        [
            .. matches.Select(HeaderOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        ImmutableArray<string> origins = OriginsOf(matches);
        LintRequest request = _request with { Origins = origins };
        ImmutableArray<LintedFile> meant = Checked(request with { Headers = headers });
        if (meant.IsEmpty)
        {
            throw new CannotRunException(
                $"{string.Join(", ", _request.Paths)}: there is no template or spec with an API: name one"
            );
        }

        ImmutableHashSet<Fingerprint> known = headers.IsEmpty
            ? []
            : [.. FindingsOf(Checked(request)).Select(finding => finding.Fingerprint)];
        ImmutableHashSet<Fingerprint> byHeaders = headers.IsEmpty
            ? []
            :
            [
                .. FindingsOf(meant)
                    .Select(finding => finding.Fingerprint)
                    .Where(fingerprint => !known.Contains(fingerprint)),
            ];
        return
        [
            .. matches.Select(match =>
                Explanation.Of(
                    match,
                    Told(match, meant) with
                    {
                        Origins = origins,
                        ByHeaders = byHeaders,
                    }
                )
            ),
        ];
    }

    private static IEnumerable<Finding> FindingsOf(ImmutableArray<LintedFile> files) =>
        files.SelectMany(file => file.Result?.Findings ?? []);

    /// <summary>The files that make an API, or of which something is said.</summary>
    private ImmutableArray<LintedFile> Checked(LintRequest request)
    {
        var workspace = new Workspace(_shell, request);
        ImmutableArray<LintedFile> files = Reading.Of(workspace, _shell, Check, areAll: true).Files;
        if (Problems.Tell(files, isQuiet: false, _shell) || workspace.IsIncomplete)
        {
            throw new CannotRunException("");
        }

        return
        [
            .. files.Where(file =>
                file.Result is { Model.Apis.IsEmpty: false } or { Findings.IsEmpty: false }
            ),
        ];
    }

    /// <summary>What is said of a file, with the model in which routes are looked for.</summary>
    private static LintedFile Check(WorkItem item, FileText text, SourceText source) =>
        new(item.File, text.Bytes, item.Linter.Check(source, item.Files), null, null);

    /// <summary>Where nobody says where the pages are served from, the messages do; where they do not either, there is a page all the same.</summary>
    private ImmutableArray<string> OriginsOf(ImmutableArray<SymptomMatch> matches)
    {
        if (!_request.Origins.IsEmpty || !matches.Any(Explanation.IsOfPage))
        {
            return _request.Origins;
        }

        string[] named =
        [
            .. matches
                .Select(match => match.Origin)
                .OfType<string>()
                .Where(origin => PageOrigin.Problem(origin) is null)
                .Distinct(StringComparer.Ordinal),
        ];
        return named.Length > 0 ? [.. named] : [Explanation.AnyOrigin];
    }

    /// <summary>The header that a page sends and may not; <see langword="null"/> when the message is about none, or one that no page may send.</summary>
    private static string? HeaderOf(SymptomMatch match) =>
        match.Find(Holes.Header) is { } header
        && match.Symptom.IsOfBrowser
        && HttpToken.IsValid(header)
        && !header.StartsWith(OfAnswers, StringComparison.OrdinalIgnoreCase)
            ? header
            : null;

    private static ExplainedFiles Told(SymptomMatch match, ImmutableArray<LintedFile> files)
    {
        string? method = match.Find(Holes.Method);
        Uri? url = match.Url is { } address ? PastedAddress.Of(address) : null;
        var routes = new List<CalledRoute>();
        var findings = new List<Finding>();
        var foretold = new List<ForetoldCall>();
        foreach (CheckResult result in files.Select(file => file.Result).OfType<CheckResult>())
        {
            ImmutableArray<CalledRoute> called =
                url is not null && result.Model is { } model
                    ? CalledRoute.Of(model, url, method)
                    : [];
            ForetoldCall? end = result.Model is { } read
                ? ForetoldCall.Of(read, called, match)
                : null;
            routes.AddRange(called);
            foretold.AddRange(end is null ? [] : [end]);
            findings.AddRange(
                result.Findings.Where(finding =>
                    (url is null || ExplainedFiles.IsAbout(finding, called, method))
                    && ExplainedFiles.MayExplain(finding, end)
                    && Explanation.IsOfOrigin(finding, match)
                )
            );
        }

        return new ExplainedFiles(
            [.. files.Select(file => file.File.ShownPath)],
            [.. routes.Distinct()],
            url is not null,
            [.. findings],
            foretold.MinBy(one => one.End)
        )
        {
            Header = HeaderOf(match),
        };
    }
}
