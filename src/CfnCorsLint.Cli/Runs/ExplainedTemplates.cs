using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Runs.Calls;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Explains messages by what is found in the templates that were named.</summary>
internal sealed class ExplainedTemplates
{
    /// <summary>What the names of headers begin with that only answers have.</summary>
    private const string OfAnswers = "access-control-";

    private readonly LintRequest _request;
    private readonly Shell _shell;

    /// <summary>The headers that the messages name.</summary>
    private readonly ImmutableArray<string> _headers;

    /// <summary>Where the pages are served from, where the messages do not tell.</summary>
    private readonly string _origin;

    /// <summary>Whether a message tells that the page calls with cookies.</summary>
    private readonly bool _withCredentials;

    /// <summary>What would be found in each file if the messages told nothing of the page.</summary>
    private readonly ConcurrentDictionary<string, ImmutableArray<Finding>> _untold = new(
        StringComparer.Ordinal
    );

    /// <summary>Each file judged for calls with cookies.</summary>
    private readonly ConcurrentDictionary<string, CheckResult> _forCredentials = new(
        StringComparer.Ordinal
    );

    private ExplainedTemplates(
        ImmutableArray<SymptomMatch> matches,
        LintRequest request,
        Shell shell
    )
    {
        _request = request;
        _shell = shell;
        _headers =
        [
            .. matches.Select(HeaderOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        _origin =
            request.Origins is [var first, ..] ? first
            : new Workspace(shell, request).OriginsHere() is [var known, ..] ? known
            : Explanation.AnyOrigin;
        _withCredentials = matches.Any(match => match.Symptom.IsWithCredentials);
    }

    /// <param name="request">With the origins of the pages, as far as anybody says.</param>
    /// <exception cref="CannotRunException">The files or the settings cannot be read.</exception>
    public static ImmutableArray<Explanation> Explain(
        ImmutableArray<SymptomMatch> matches,
        LintRequest request,
        Shell shell
    ) => new ExplainedTemplates(matches, request, shell).Explain(matches);

    private ImmutableArray<Explanation> Explain(ImmutableArray<SymptomMatch> matches)
    {
        ImmutableArray<LintedFile> files = Checked();
        if (files.IsEmpty)
        {
            throw new CannotRunException(
                $"{string.Join(", ", _request.Paths)}: there is no template or spec with an API: name one"
            );
        }

        ImmutableHashSet<Fingerprint> known =
        [
            .. _untold.Values.SelectMany(found => found).Select(one => one.Fingerprint),
        ];
        ImmutableHashSet<Fingerprint> bySettings =
            _headers.IsEmpty && !_withCredentials
                ? []
                :
                [
                    .. files
                        .SelectMany(file => file.Result?.Findings ?? [])
                        .Concat(_forCredentials.Values.SelectMany(result => result.Findings))
                        .Select(finding => finding.Fingerprint)
                        .Where(fingerprint => !known.Contains(fingerprint)),
                ];
        return
        [
            .. matches.Select(match =>
                Explanation.Of(
                    match,
                    Told(match, files) with
                    {
                        Origins = _request.Origins,
                        BySettings = bySettings,
                    }
                )
            ),
        ];
    }

    /// <summary>The files that make an API, or of which something is said.</summary>
    private ImmutableArray<LintedFile> Checked()
    {
        var workspace = new Workspace(_shell, _request);
        ImmutableArray<LintedFile> files = Reading.Of(workspace, _shell, Check, areAll: true).Files;
        if (Problems.Tell(files, isQuiet: false, _shell) || workspace.IsIncomplete)
        {
            throw new CannotRunException("");
        }

        StopAtUnreadable(files);
        return
        [
            .. files.Where(file =>
                file.Result is { Model.Apis.IsEmpty: false } or { Findings.IsEmpty: false }
            ),
        ];
    }

    /// <summary>Says which files cannot be read, of which nothing is known.</summary>
    /// <exception cref="CannotRunException">No other one is left.</exception>
    private void StopAtUnreadable(ImmutableArray<LintedFile> files)
    {
        Finding[] errors =
        [
            .. files
                .Where(file => file.Result is { Tree.Errors.IsEmpty: false })
                .Select(file => file.Result?.Findings.FirstOrDefault())
                .OfType<Finding>(),
        ];
        string[] said =
        [
            .. errors.Select(error =>
                $"{error.Location.Source.Path}:{error.Location.Start.Line + 1}: error[{error.RuleId}] {error.Message}"
            ),
        ];
        if (errors.Length > 0 && files.All(file => file.Result?.Model is null))
        {
            throw new CannotRunException(
                $"{string.Join("; ", said)} (until the file can be read, nothing is known of its routes)"
            );
        }

        foreach (string line in said)
        {
            _shell.Complain(line);
        }
    }

    /// <summary>What is said of a file, with the model in which routes are looked for.</summary>
    private LintedFile Check(WorkItem item, FileText text, SourceText source)
    {
        CheckResult read = item.Linter.Read(source, item.Files);
        LintOptions told = item.Linter.Options.WithHeaders(_headers);
        if (!_headers.IsEmpty || _withCredentials)
        {
            _untold[item.File.FullPath] = item.Linter.Judge(read).Findings;
        }

        if (_withCredentials)
        {
            _forCredentials[item.File.FullPath] = new CorsLinter(told.WithCredentials()).Judge(
                read
            );
        }

        CheckResult judged = new CorsLinter(told).Judge(read);
        return new LintedFile(item.File, text.Bytes, judged, null, null);
    }

    /// <summary>The header that a page sends and may not; <see langword="null"/> when the message is about none, or one that no page may send.</summary>
    private static string? HeaderOf(SymptomMatch match) =>
        match.Find(Holes.Header) is { } header
        && match.Symptom.IsOfBrowser
        && HttpToken.IsValid(header)
        && !header.StartsWith(OfAnswers, StringComparison.OrdinalIgnoreCase)
            ? header
            : null;

    /// <summary>What is found in a file for a page that calls as the message tells.</summary>
    private CheckResult? ResultOf(LintedFile file, SymptomMatch match) =>
        match.Symptom.IsWithCredentials ? _forCredentials[file.File.FullPath] : file.Result;

    private ExplainedFiles Told(SymptomMatch match, ImmutableArray<LintedFile> files)
    {
        string? method = match.Find(Holes.Method);
        Uri? url = match.Url is { } address ? PastedAddress.Of(address) : null;
        var routes = new List<CalledRoute>();
        var findings = new List<Finding>();
        var foretold = new List<ForetoldCall>();
        var besides = new List<Finding>();
        var stages = new List<string>();
        var paths = new List<string>();
        foreach (
            CheckResult result in files.Select(file => ResultOf(file, match)).OfType<CheckResult>()
        )
        {
            ImmutableArray<CalledRoute> called =
                url is not null && result.Model is { } model
                    ? CalledRoute.Of(model, url, method)
                    : [];
            ForetoldCall? end = result.Model is { } read
                ? ForetoldCall.Of(read, called, match)
                : null;
            routes.AddRange(called);
            if (url is not null && result.Model is { } made)
            {
                stages.AddRange(ExplainedCall.Stages(made, called, url));
                paths.AddRange(ExplainedCall.Routes(made, url));
            }

            besides.AddRange(
                result.Findings.Where(finding =>
                    finding is { Severity: > Severity.Note, About: Concern.Browser }
                    && url is not null
                    && ExplainedFiles.IsAbout(finding, called, method)
                    && Explanation.IsOfOrigin(finding, match)
                )
            );
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
            Settings =
                match.Symptom.IsWithCredentials ? "credentials: true"
                : HeaderOf(match) is { } header ? $"headers: [{header}]"
                : null,
            Hints = [.. stages.Concat(routes.Count == 0 ? paths : [])],
            Besides = [.. besides],
            Call = files
                .Select(file => file.Result?.Model)
                .OfType<ApiModel>()
                .Select(model => ExplainedCall.Of(model, routes, method, _origin))
                .OfType<BrowserRequest>()
                .FirstOrDefault(),
        };
    }
}
