using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Probes;

/// <summary>Writes what a live API answered as Markdown, for an issue or the summary of a job.</summary>
public static class ProbeMarkdown
{
    public static void Write(ProbeReport report, TextWriter output)
    {
        output.WriteLine($"## What {MarkdownText.Of(ShownUrl.Of(report.Url))} answers");
        output.WriteLine();
        output.WriteLine("| page | method | preflight | answer | browser | answered by |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (ProbedCall call in report.Calls)
        {
            LiveCall live = call.Live;
            output.WriteLine(
                $"| {MarkdownText.Of(live.Request.Origin)} | {MarkdownText.Of(call.Method)} | {StatusOf(live.Preflight)} | {StatusOf(live.Answer)} | {ProbeWords.Of(live.Outcome)} | {ProbeWords.Of(live.AnsweredBy)} |"
            );
        }

        foreach (ProbedCall call in report.Calls)
        {
            Write(call, output);
        }

        if (report.Checks is { } checks)
        {
            output.WriteLine();
            output.WriteLine("| tried besides | outcome | |");
            output.WriteLine("| --- | --- | --- |");
            foreach (LiveCheck check in checks)
            {
                output.WriteLine(
                    $"| {check.Name} | {ProbeWords.Of(check.Outcome)} | {MarkdownText.Of(check.Says)}{RulesOf(check.Rules)} |"
                );
            }
        }

        foreach (string note in report.Notes)
        {
            output.WriteLine();
            output.WriteLine(MarkdownText.Of(note));
        }
    }

    private static string StatusOf(LiveAnswer? answer) =>
        answer is null ? "not sent" : $"{answer.Status}";

    private static void Write(ProbedCall call, TextWriter output)
    {
        if (call is { Diagnoses.IsEmpty: true, Drift: null or { IsEmpty: true } })
        {
            return;
        }

        LiveCall live = call.Live;
        output.WriteLine();
        output.WriteLine(
            $"### {MarkdownText.Of(call.Method)}, called by a page of {MarkdownText.Of(live.Request.Origin)}"
        );
        output.WriteLine();
        foreach (ProbedDiagnosis diagnosis in call.Diagnoses)
        {
            string sure = diagnosis.Diagnosis.IsCertain ? "" : "likely: ";
            output.WriteLine(
                $"- {sure}{MarkdownText.Of(diagnosis.Diagnosis.Cause)}{RulesOf(diagnosis.Diagnosis.Rules)}"
            );
            foreach (Finding finding in diagnosis.Findings)
            {
                output.WriteLine(
                    $"  - {finding.RuleId} at {MarkdownText.Of(ReportWords.PlaceOf(finding.Location))}: {MarkdownText.Of(finding.Message)}"
                );
            }
        }

        foreach (LiveDrift drift in call.Drift ?? [])
        {
            output.WriteLine($"- {MarkdownText.Of(ProbeWords.Of(drift))}");
        }

        output.WriteLine();
        output.Write(
            MarkdownText.Fenced(
                string.Join(
                    '\n',
                    new[]
                    {
                        live.Preflight is null ? null : ProbeWords.CurlOfPreflight(live),
                        live.Answer is null ? null : ProbeWords.CurlOfCall(live, call.Sent),
                    }
                        .OfType<string>()
                        .Select(Printable.Of)
                )
            )
        );
    }

    private static string RulesOf(ImmutableArray<string> rules) =>
        rules.IsEmpty ? "" : $" ({string.Join(", ", rules)})";
}
