using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Probes;

/// <summary>Writes what a live API answered as JSON of version 1. What is absent has no key.</summary>
public static class ProbeJson
{
    private const int FormatVersion = 1;

    public static void Write(ProbeReport report, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", FormatVersion);
            json.Text("url", ShownUrl.Of(report.Url));
            json.Objects("calls", report.Calls, call => Write(call, report.Repair, json));
            if (report.Checks is { } checks)
            {
                json.Objects("checks", checks, check => Write(check, json));
            }

            if (!report.Notes.IsEmpty)
            {
                json.Texts("notes", report.Notes);
            }

            json.EndObject();
        }

        output.WriteLine();
    }

    private static void Write(ProbedCall call, RepairCommand repair, JsonOutput json)
    {
        LiveCall live = call.Live;
        json.Text("origin", live.Request.Origin);
        json.Text("method", call.Method);
        if (live.Preflight is { } preflight)
        {
            json.Object("preflight", () => WritePreflight(live, preflight, json));
        }

        if (live.Answer is { } answer)
        {
            json.Object(
                "answer",
                () =>
                {
                    Write(answer, json);
                    json.Text("curl", ProbeWords.CurlOfCall(live, call.Sent));
                }
            );
        }

        json.Text("verdict", ProbeWords.Of(live.Outcome));
        json.TextIfAny("reason", live.Verdict.Reason is "" ? null : live.Verdict.Reason);
        json.TextIfAny("source", live.Verdict.Source is "" ? null : live.Verdict.Source);
        json.Text("answeredBy", Answerers.WordOf(live.AnsweredBy));
        json.Objects("diagnoses", call.Diagnoses, diagnosis => Write(diagnosis, repair, json));
        if (call.Drift is { } drift)
        {
            json.TextIfAny("route", call.Route);
            json.Objects("drift", drift, one => Write(one, json));
        }

        if (live.Console is { } console)
        {
            json.Texts("console", console.Lines);
        }

        if (!call.Notes.IsEmpty)
        {
            json.Texts("notes", call.Notes);
        }
    }

    private static void WritePreflight(LiveCall live, LiveAnswer preflight, JsonOutput json)
    {
        json.Object(
            "request",
            () =>
            {
                json.Text("access-control-request-method", live.Request.Method);
                if (!live.Request.Headers.IsEmpty)
                {
                    json.Text(
                        "access-control-request-headers",
                        string.Join(',', live.Request.Headers)
                    );
                }
            }
        );
        Write(preflight, json);
        json.Text("curl", ProbeWords.CurlOfPreflight(live));
    }

    private static void Write(LiveAnswer answer, JsonOutput json)
    {
        json.Number("status", answer.Status);
        json.Object(
            "headers",
            () =>
            {
                foreach ((string name, string value) in ProbeWords.Headers(answer))
                {
                    json.Text(name, value);
                }
            }
        );
    }

    private static void Write(ProbedDiagnosis diagnosis, RepairCommand repair, JsonOutput json)
    {
        json.Text("cause", diagnosis.Diagnosis.Cause);
        json.Texts("rules", diagnosis.Diagnosis.Rules);
        json.Text("confidence", diagnosis.Diagnosis.IsCertain ? "certain" : "likely");
        if (diagnosis.Place is { } place)
        {
            json.Object(
                "template",
                () =>
                {
                    json.Text("file", place.Source.Path);
                    json.Number("line", place.Start.Line + 1);
                }
            );
        }

        if (!diagnosis.Findings.IsEmpty)
        {
            json.Objects("findings", diagnosis.Findings, finding => Write(finding, repair, json));
        }

        json.Texts("sources", diagnosis.Diagnosis.Sources);
    }

    private static void Write(Finding finding, RepairCommand repair, JsonOutput json)
    {
        string file = finding.Location.Source.Path;
        json.Text("rule", finding.RuleId);
        json.Text("message", finding.Message);
        json.Text("file", file);
        json.Number("line", finding.Location.Start.Line + 1);
        json.TextIfAny("command", repair.Of(finding, [file]));
    }

    private static void Write(LiveDrift drift, JsonOutput json)
    {
        json.Text("what", drift.What);
        json.TextIfAny("template", drift.InTemplate);
        json.TextIfAny("live", drift.Live);
        json.Text("means", ProbeWords.Of(drift.Means));
    }

    private static void Write(LiveCheck check, JsonOutput json)
    {
        json.Text("name", check.Name);
        json.Text("outcome", ProbeWords.Of(check.Outcome));
        json.Text("says", check.Says);
        json.Texts("rules", check.Rules);
        json.Texts(
            "curl",
            check.Asked.Select(call =>
                call.Preflight is null
                    ? ProbeWords.CurlOfCall(call, [])
                    : ProbeWords.CurlOfPreflight(call)
            )
        );
    }
}
