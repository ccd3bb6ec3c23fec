using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Reports;
using CfnCorsLint.Settings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;
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
        ImmutableArray<SymptomMatch> matches = PastedSymptoms.Of(text);
        if (matches.IsEmpty)
        {
            return TellUnknown(typed, finder.FindLookAlikes(text));
        }

        LintRequest request = _request with { Origins = OriginsOf(matches) };
        ImmutableArray<Explanation> explanations = request.Paths.IsEmpty
            ? [.. matches.Select(Explanation.Of)]
            : ExplainedTemplates.Explain(matches, request, _shell);
        RepairCommand repair = request.Repair;
        if (_isJson)
        {
            ExplanationJson.Write(explanations, [], repair, _shell.Out);
        }
        else
        {
            new ExplanationWriter(_request.Style, repair, _shell.Out)
            {
                LacksSettingsFile = !File.Exists(
                    Path.GetFullPath(repair.SettingsFile, _shell.Folder)
                ),
            }.Write(explanations);
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
            string files = string.Concat(_request.Paths.Select(path => $" {path}"));
            _shell.Complain(
                $"'{typed}' is a file: to explain what it holds write `cfncors explain -{files} < {typed}`"
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
        return named.Length > 0 ? [.. named]
            : new Workspace(_shell, _request).OriginsHere().IsEmpty ? [Explanation.AnyOrigin]
            : [];
    }
}
