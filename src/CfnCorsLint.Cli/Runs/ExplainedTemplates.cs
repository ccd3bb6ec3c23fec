using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Findings;
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

    /// <summary>What would be found in each file if the messages named no header.</summary>
    private readonly ConcurrentDictionary<string, ImmutableArray<Finding>> _withoutHeaders = new(
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
            .. _withoutHeaders.Values.SelectMany(found => found).Select(one => one.Fingerprint),
        ];
        ImmutableHashSet<Fingerprint> byHeaders = _headers.IsEmpty
            ? []
            :
            [
                .. files
                    .SelectMany(file => file.Result?.Findings ?? [])
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
                        ByHeaders = byHeaders,
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

        return
        [
            .. files.Where(file =>
                file.Result is { Model.Apis.IsEmpty: false } or { Findings.IsEmpty: false }
            ),
        ];
    }

    /// <summary>What is said of a file, with the model in which routes are looked for.</summary>
    private LintedFile Check(WorkItem item, FileText text, SourceText source)
    {
        CheckResult read = item.Linter.Read(source, item.Files);
        if (!_headers.IsEmpty)
        {
            _withoutHeaders[item.File.FullPath] = item.Linter.Judge(read).Findings;
        }

        CheckResult judged = new CorsLinter(item.Linter.Options.WithHeaders(_headers)).Judge(read);
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
