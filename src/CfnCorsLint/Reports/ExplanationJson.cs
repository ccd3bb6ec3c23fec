using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes explained messages as JSON of version 1. What is not known has no key.</summary>
public static class ExplanationJson
{
    public static void Write(
        ImmutableArray<Explanation> explanations,
        ImmutableArray<LookAlike> lookAlikes,
        RepairCommand repair,
        TextWriter output
    )
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", 1);
            json.Objects("matches", explanations, explanation => Write(explanation, repair, json));
            if (!lookAlikes.IsEmpty)
            {
                json.Texts("lookAlikes", lookAlikes.Select(one => one.Means));
            }

            json.EndObject();
        }

        output.WriteLine();
    }

    private static void Write(Explanation explanation, RepairCommand repair, JsonOutput json)
    {
        SymptomMatch match = explanation.Match;
        json.Text("message", match.Symptom.Id);
        json.Text("source", SymptomSources.WordOf(match.Symptom.From));
        json.Text("means", match.Means);
        json.TextIfAny("unknown", match.Unknown);
        json.Texts("rules", explanation.Rules);
        json.TextIfAny("url", match.Url is { } url ? ShownUrl.Of(url) : null);
        json.TextIfAny("status", match.Status);
        json.TextIfAny("origin", match.Origin is { } origin ? ShownUrl.Of(origin) : null);
        if (match.Answer is { } answer)
        {
            json.Text("answerTo", match.About == SymptomStep.Preflight ? "preflight" : "call");
            json.Text("answeredBy", Answerers.WordOf(answer.AnsweredBy));
        }

        json.TextIfAny("ask", CurlLine.Of(match, explanation.InFiles?.Call));
        json.Texts("sources", match.Symptom.Sources);
        if (explanation.InFiles is { } files)
        {
            json.Objects(
                "routes",
                files.Routes,
                route =>
                {
                    json.Text("api", route.Api);
                    json.Text("route", route.Path);
                }
            );
            if (files.Foretold is { } foretold)
            {
                json.Text("foretold", WordOf(foretold.End));
                json.TextIfAny(
                    "foretoldBecause",
                    foretold.Reason.Length > 0 ? foretold.Reason : null
                );
                json.TextIfAny(
                    "foretoldAt",
                    foretold.Place is { } place ? ReportWords.PlaceOf(place) : null
                );
            }

            json.Objects(
                "findings",
                explanation.Causes,
                finding => Write(finding, files, repair, json)
            );
            if (!explanation.Next.IsEmpty)
            {
                json.Objects(
                    "next",
                    explanation.Next,
                    finding => Write(finding, files, repair, json)
                );
            }

            if (!files.Hints.IsEmpty)
            {
                json.Texts("hints", files.Hints);
            }
        }
    }

    private static string WordOf(ForetoldEnd end) =>
        end switch
        {
            ForetoldEnd.Refused => "refused",
            ForetoldEnd.NoMethod => "no-method",
            ForetoldEnd.Otherwise => "otherwise",
            ForetoldEnd.Unknown => "unknown",
            _ => "passes",
        };

    private static void Write(
        Finding finding,
        ExplainedFiles files,
        RepairCommand repair,
        JsonOutput json
    )
    {
        string file = finding.Location.Source.Path;
        json.Text("rule", finding.RuleId);
        json.Text("severity", ReportWords.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Text("file", file);
        json.Number("line", finding.Location.Start.Line + 1);
        json.TextIfAny("fix", finding.Fix?.Title);
        json.TextIfAny("command", ExplainedRepair.CommandOf(finding, files, repair));
        if (ExplainedRepair.SettingsOf(finding, files) is { } settings)
        {
            json.Text("settings", settings);
            json.Text("settingsFile", repair.SettingsFile);
        }
    }
}
