using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes explained messages for a person who stands before them.</summary>
public sealed class ExplanationWriter
{
    /// <summary>Rules that are told one by one where no template says which of them it is; the others are counted.</summary>
    private const int MostRules = 6;

    /// <summary>Findings that are told of one message.</summary>
    private const int MostFindings = 5;

    private readonly Palette _palette;
    private readonly ReportStyle _style;
    private readonly RepairCommand _repair;
    private readonly TextWriter _output;

    public ExplanationWriter(ReportStyle style, RepairCommand repair, TextWriter output)
    {
        _style = style;
        _palette = Palette.Of(style);
        _repair = repair;
        _output = output;
    }

    /// <summary>Whether there is no settings file yet, so that a line makes one.</summary>
    public bool LacksSettingsFile { get; init; }

    public void Write(ImmutableArray<Explanation> explanations)
    {
        for (int at = 0; at < explanations.Length; at++)
        {
            if (at > 0)
            {
                Line("");
            }

            Write(explanations[at]);
        }
    }

    private void Write(Explanation explanation)
    {
        SymptomMatch match = explanation.Match;
        Line(_palette.Paint(TextRole.Bold, Printable.AtStart(RepeatedMessage.Of(match))));
        Line($"  {SourceOf(match)}");
        Line("");
        Line($"  {MeansOf(match)}");
        if (match.Url is { } url && ShownUrl.IsLocal(url))
        {
            Line(
                "  The address is one of your own machine: what answers there (sam local, an emulator, a proxy) may set other headers than AWS does."
            );
        }

        if (explanation.InFiles is { } files)
        {
            Line("");
            WriteOrigin(match, files);
            WriteFound(explanation, files);
        }
        else
        {
            WriteRules(explanation.Rules);
        }

        WriteUnknown(match, explanation);
    }

    private static string SourceOf(SymptomMatch match) =>
        match.Answer is { } answer
            ? $"answered by {AnswererOf(answer)}{CallOf(match)}"
            : $"said by {BuiltInSymptoms.Table.WordsOf(match.Symptom.From).Name}{CallOf(match)}";

    private static string AnswererOf(LiveAnswer answer) =>
        answer.Headers.IsEmpty
            ? "a server that its body alone does not name"
            : answer.AnsweredBy switch
            {
                Answerer.RestApi => "a REST API",
                Answerer.HttpApi => "an HTTP API",
                Answerer.FunctionUrl => "a function",
                Answerer.CloudFront => "CloudFront",
                _ => "a server that is none of AWS's by its headers",
            };

    private static string CallOf(SymptomMatch match)
    {
        string url = match.Url is { } address
            ? $", of a call to {Printable.Of(ShownUrl.Of(address))}"
            : "";
        string from = match.Find(Holes.From) is { } first
            ? $", led there from {Printable.Of(ShownUrl.Of(first))}"
            : "";
        string origin = match.Origin is { } page
            ? $", by a page of {Printable.Of(ShownUrl.Of(page))}"
            : "";
        string status = match is { Answer: null, Status: { } number }
            ? $", with status {number}"
            : "";
        return $"{url}{from}{origin}{status}";
    }

    /// <summary>Says what a match means; of an answer that can be to two things, which of both the match is about.</summary>
    private static string MeansOf(SymptomMatch match) =>
        IsEither(match)
            ? $"If it answers {(match.About == SymptomStep.Preflight ? "OPTIONS, with which the browser asks first" : "the call itself")}: {match.Means}"
            : match.Means;

    private static bool IsEither(SymptomMatch match) =>
        match is { Answer.To: SymptomStep.Either, Symptom.Answer: not { To: SymptomStep.Either } };

    /// <summary>What is not understood of the page, and what stands in its place.</summary>
    private void WriteOrigin(SymptomMatch match, ExplainedFiles files)
    {
        if (match.Origin == Explanation.NullOrigin)
        {
            Line(
                "  The origin null is that of a file, of a frame in a sandbox, or of a call that was led elsewhere: no API should allow it. What follows is told by the route alone."
            );
        }
        else if (match.Origin is { } origin && PageOrigin.Problem(origin) is not null)
        {
            Line(
                $"  '{Printable.Of(ShownUrl.Of(origin))}' is no origin that can be read: what follows is told by the route alone."
            );
        }

        if (files.NamesRoute || match.Url is not { } url)
        {
            return;
        }

        Line(
            $"  '{Printable.Of(ShownUrl.Of(url))}' tells no path: what follows is told of all routes."
        );
    }

    private void WriteRules(ImmutableArray<string> rules)
    {
        Line("");
        if (rules.IsEmpty)
        {
            Line("  No rule can be behind it: nothing in a template mends it.");
            return;
        }

        Line("  In the template it can be, the likeliest first:");
        foreach (string id in rules.Take(MostRules))
        {
            string name = BuiltInRules.All.FirstOrDefault(rule => rule.Id == id)?.Name ?? "";
            Line($"    {id}  {name}");
        }

        if (rules.Length > MostRules)
        {
            Line($"    or {string.Join(", ", rules.Skip(MostRules))}");
        }
    }

    private void WriteFound(Explanation explanation, ExplainedFiles files)
    {
        string where = Printable.Of(string.Join(", ", files.Files));
        if (files is { NamesRoute: true, Routes.IsEmpty: true })
        {
            WriteHints(files);
            Line(
                files.Hints.IsEmpty
                    ? $"  No route of {where} takes that call, so it says nothing about it."
                    : $"  So {where} says nothing about that call."
            );
            return;
        }

        WriteHints(files);
        string routes = files.NamesRoute ? $" on {RoutesOf(files)}" : "";
        ImmutableArray<Finding> causes = explanation.Causes;
        bool isTold = files.Foretold?.End == ForetoldEnd.Refused && !causes.IsEmpty;
        if (!isTold && Foretold(files, routes) is { } foretold)
        {
            Line($"  {foretold}");
        }
        else if (!isTold && causes.IsEmpty)
        {
            Line(
                $"  Nothing in {where} explains it{routes}: what is deployed may be older than the template, or something in front of the API answers."
            );
        }

        if (causes.IsEmpty)
        {
            return;
        }

        Line($"  Behind it in {where}{routes}:");
        foreach (Finding finding in causes.Take(MostFindings))
        {
            Write(finding, files);
        }

        if (
            files.Origins.Contains(Explanation.AnyOrigin)
            && causes.Take(MostFindings).Any(finding => finding.Fix is not null)
        )
        {
            Line(
                $"  {Explanation.AnyOrigin} stands for where your pages are served from, which the text does not tell: write that instead."
            );
        }

        if (causes.Length > MostFindings)
        {
            Line(
                $"  {ReportWords.Counted(causes.Length - MostFindings, "more finding")}: cfncors check"
            );
        }

        WriteNext(explanation, files);
    }

    private void WriteHints(ExplainedFiles files)
    {
        foreach (string hint in files.Hints)
        {
            Line($"  {Printable.Of(hint)}");
        }
    }

    /// <summary>What the same call meets once that is mended, so that nobody mends one thing after the other.</summary>
    private void WriteNext(Explanation explanation, ExplainedFiles files)
    {
        ImmutableArray<Finding> next = explanation.Next;
        if (!next.IsEmpty)
        {
            Line("  Once that is mended, calls to it meet:");
            foreach (Finding finding in next.Take(MostFindings))
            {
                Line(
                    $"  {_palette.Head(finding)} {ReportWords.PlaceOf(finding.Location)}: {Printable.Of(finding.Message)}"
                );
            }

            if (next.Length > MostFindings)
            {
                Line(
                    $"  {ReportWords.Counted(next.Length - MostFindings, "more finding")}: cfncors check"
                );
            }
        }

        if (
            ExplainedRepair.CommandOfAll([.. explanation.Causes, .. next], files, _repair) is
            { } command
        )
        {
            Line("  All of it that is written by itself:");
            Line($"    {_palette.Paint(TextRole.Bold, Printable.Of(command))}");
        }
    }

    /// <summary>What the template answers to the method or the header of the message.</summary>
    /// <returns><see langword="null"/> when the message is about neither.</returns>
    private static string? Foretold(ExplainedFiles files, string routes)
    {
        if (files.Foretold is not { } foretold)
        {
            return null;
        }

        string place = foretold.Place is { } written
            ? Printable.Of(ReportWords.PlaceOf(written))
            : Printable.Of(string.Join(", ", files.Files));
        string reason = Printable.Of(foretold.Reason);
        return foretold.End switch
        {
            ForetoldEnd.Refused => $"{place} answers so{routes}: {reason}.",
            ForetoldEnd.NoMethod =>
                $"The template has no such method{routes} ({place}): {reason}. The page calls another method or another path than it means to, or the method is yet to be written.",
            ForetoldEnd.Otherwise =>
                $"By {place} a browser would say another thing{routes}: {reason}. What is deployed may be older than the template, or something in front of the API answers.",
            ForetoldEnd.Unknown =>
                $"What is answered{routes} cannot be known from {place}: {reason}.",
            _ =>
                $"By {place} it is allowed{routes}: what is deployed may be older than the template, or something in front of the API answers.",
        };
    }

    private static string RoutesOf(ExplainedFiles files) =>
        Printable.Of(
            string.Join(
                ", ",
                files.Routes.Select(route =>
                    route.Api.Length > 0 ? $"{route.Path} of '{route.Api}'" : route.Path
                )
            )
        );

    private void Write(Finding finding, ExplainedFiles files)
    {
        string place = ReportWords.PlaceOf(finding.Location);
        Line($"  {_palette.Head(finding)} {place}: {Printable.Of(finding.Message)}");
        if (finding.Fix is { } fix)
        {
            Line($"    fix ({ReportWords.TrustOf(fix)}): {Printable.Of(fix.Title)}");
        }

        string? settings = ExplainedRepair.SettingsOf(finding, files);
        if (settings is not null)
        {
            Line(
                $"    first tell {Printable.Of(_repair.SettingsFile)} what your pages send: {Printable.Of(settings)}"
            );
            if (LacksSettingsFile)
            {
                Line(
                    $"    {_palette.Paint(TextRole.Bold, Printable.Of($"echo '{settings}' >> {_repair.SettingsFile}"))}"
                );
            }
        }

        if (ExplainedRepair.CommandOf(finding, files, _repair) is { } command)
        {
            Line($"    {_palette.Paint(TextRole.Bold, Printable.Of(command))}");
        }
    }

    private void WriteUnknown(SymptomMatch match, Explanation explanation)
    {
        // What was asked as a page asks needs not be asked again.
        string? curl = match is { Answer: not null, Origin: not null }
            ? null
            : CurlLine.Of(match, explanation.InFiles?.Call);
        string? unknown =
            IsEither(match)
                ? "whether it answers OPTIONS or the call: paste the request with it, as curl -v prints both"
            : match is { Answer: not null, Symptom.Answer: null } || explanation.IsTold ? null
            : match.Unknown;
        if (unknown is not null)
        {
            Line("");
            Line($"  The {(match.Answer is null ? "message" : "answer")} does not tell {unknown}.");
        }

        if (match is { Answer.Headers.IsEmpty: false, Url: not null, Origin: null })
        {
            Line("");
            Line(
                "  It was asked without an Origin, as no browser asks: what a page gets may be another answer."
            );
        }

        if (curl is not null)
        {
            Line(
                CurlLine.MayChange(match, explanation.InFiles?.Call)
                    ? "  What the API answers shows, and it may change data:"
                    : "  What the API answers shows:"
            );
            // One line, so that it can be copied.
            _output.WriteLine($"    {_palette.Paint(TextRole.Bold, Printable.Of(curl))}");
        }

        if (explanation.InFiles is null && !explanation.Rules.IsEmpty)
        {
            Line(
                "  Where to mend it is told with the template: cfncors explain \"TEXT\" template.yaml"
            );
        }
    }

    /// <summary>A line, which goes on below itself, a little further to the right, where it is too long.</summary>
    private void Line(string text)
    {
        int indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        foreach (string line in WrappedText.Of(text, _style.Width, indent + (indent > 2 ? 2 : 0)))
        {
            _output.WriteLine(line);
        }
    }
}
