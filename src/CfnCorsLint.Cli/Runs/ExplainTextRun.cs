using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Settings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>explain</c> with a message that was pasted.</summary>
internal sealed class ExplainTextRun
{
    private const string StandardInput = "-";

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
        ImmutableArray<SymptomMatch> matches = finder.Find(text);
        if (matches.IsEmpty)
        {
            return TellUnknown(typed, finder.FindLookAlikes(text));
        }

        ImmutableArray<Explanation> explanations = _request.Paths.IsEmpty
            ? [.. matches.Select(Explanation.Of)]
            : InFiles(matches);
        if (_isJson)
        {
            ExplanationJson.Write(explanations, [], _shell.Out);
        }
        else
        {
            new ExplanationWriter(_request.Style, _shell.Out).Write(explanations);
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
            ExplanationJson.Write([], lookAlikes, _shell.Out);
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
        var workspace = new Workspace(_shell, WithOrigins(matches));
        ImmutableArray<LintedFile> files = Reading.Of(workspace, _shell, Check, areAll: true).Files;
        if (Problems.Tell(files, isQuiet: false, _shell) || workspace.IsIncomplete)
        {
            throw new CannotRunException("");
        }

        ImmutableArray<LintedFile> meant =
        [
            .. files.Where(file =>
                file.Result is { Model.Apis.IsEmpty: false } or { Findings.IsEmpty: false }
            ),
        ];
        if (meant.IsEmpty)
        {
            throw new CannotRunException(
                $"{string.Join(", ", _request.Paths)}: there is no template or spec with an API: name one"
            );
        }

        return [.. matches.Select(match => Explanation.Of(match, Told(match, meant)))];
    }

    /// <summary>What is said of a file, with the model in which routes are looked for.</summary>
    private static LintedFile Check(WorkItem item, FileText text, SourceText source) =>
        new(item.File, text.Bytes, item.Linter.Check(source, item.Files), null, null);

    /// <summary>Takes the origins of the pages from the messages, where nobody says them.</summary>
    private LintRequest WithOrigins(ImmutableArray<SymptomMatch> matches) =>
        _request.Origins.IsEmpty
            ? _request with
            {
                Origins =
                [
                    .. matches
                        .Select(match => match.Origin)
                        .OfType<string>()
                        .Where(origin => PageOrigin.Problem(origin) is null)
                        .Distinct(StringComparer.Ordinal),
                ],
            }
            : _request;

    private static ExplainedFiles Told(SymptomMatch match, ImmutableArray<LintedFile> files)
    {
        string? method = match.Find(Holes.Method);
        bool namesRoute = Uri.TryCreate(match.Url, UriKind.Absolute, out Uri? url);
        var routes = new List<CalledRoute>();
        var findings = new List<Finding>();
        foreach (CheckResult result in files.Select(file => file.Result).OfType<CheckResult>())
        {
            ImmutableArray<CalledRoute> called =
                url is not null && result.Model is { } model
                    ? CalledRoute.Of(model, url, method)
                    : [];
            routes.AddRange(called);
            findings.AddRange(
                result.Findings.Where(finding =>
                    !namesRoute || ExplainedFiles.IsAbout(finding, called, method)
                )
            );
        }

        return new ExplainedFiles(
            [.. files.Select(file => file.File.ShownPath)],
            [.. routes.Distinct()],
            namesRoute,
            [.. findings]
        );
    }
}
