using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Probes;

/// <summary>Writes what a live API answered for a person: what was asked, what came back, what the browser makes of it, and why.</summary>
public sealed class ProbeWriter
{
    /// <summary>How many rules are named at most for one diagnosis.</summary>
    private const int MostRules = 6;

    /// <summary>Findings that are told of one diagnosis.</summary>
    private const int MostFindings = 3;

    private readonly Palette _palette;
    private readonly ReportStyle _style;
    private readonly TextWriter _output;

    public ProbeWriter(ReportStyle style, TextWriter output)
    {
        _style = style;
        _palette = Palette.Of(style);
        _output = output;
    }

    public void Write(ProbeReport report)
    {
        foreach (ProbedCall call in report.Calls)
        {
            Write(call, report.Repair);
            Line("");
        }

        if (report.Checks is { } checks)
        {
            Line(_palette.Paint(TextRole.Bold, "Tried besides:"));
            foreach (LiveCheck check in checks)
            {
                Write(check);
            }

            Line("");
        }

        foreach (string note in report.Notes)
        {
            Line(Printable.AtStart(note));
        }
    }

    private void Write(ProbedCall call, RepairCommand repair)
    {
        LiveCall live = call.Live;
        string title =
            $"{live.Request.Method} {ShownUrl.Of(live.Url)}, called by a page of {live.Request.Origin}";
        Line(_palette.Paint(TextRole.Bold, Printable.AtStart(title)));
        if (live.Preflight is { } preflight)
        {
            Line("");
            Line($"  {Arrow("→")} OPTIONS, by which the browser asks first");
            Line($"    Access-Control-Request-Method: {live.Request.Method}");
            if (!live.Request.Headers.IsEmpty)
            {
                Line(
                    $"    Access-Control-Request-Headers: {Printable.Of(string.Join(',', live.Request.Headers))}"
                );
            }

            Write(preflight, live.PreflightVerdict);
            Copyable(ProbeWords.CurlOfPreflight(live));
        }

        if (live.Answer is { } answer)
        {
            Line("");
            Line($"  {Arrow("→")} {live.Request.Method}{With(call.Sent)}");
            Write(answer, live.AnswerVerdict);
            Copyable(ProbeWords.CurlOfCall(live, call.Sent));
        }

        Line("");
        Line($"{MarkOf(live.Outcome)} {EndOf(live)}");
        foreach (ProbedDiagnosis diagnosis in call.Diagnoses)
        {
            Write(diagnosis, repair);
        }

        if (live.Console is { } console)
        {
            Line($"  {console.ShortName} says: {Printable.Of(console.Lines[0])}");
        }

        WriteDrift(call);
        foreach (string note in call.Notes)
        {
            Line($"  {Printable.AtStart(note)}");
        }
    }

    private static string With(ImmutableArray<string> headers) =>
        headers.IsEmpty ? "" : $" with {Printable.Of(string.Join(", ", headers))}";

    private void Write(LiveAnswer answer, Verdict? verdict)
    {
        Line($"  {Arrow("←")} {answer.Status} of {ProbeWords.Of(answer.AnsweredBy)}");
        foreach ((string name, string value) in ProbeWords.Headers(answer))
        {
            Line($"    {Printable.AtStart($"{name}: {value}")}");
        }

        if (verdict is { Passes: Truth.False })
        {
            Line($"  {_palette.Paint(TextRole.Error, "✗")} {Printable.Of(verdict.Reason)}");
        }
    }

    private void Copyable(string command) =>
        // One line, so that it can be copied.
        _output.WriteLine($"    {_palette.Paint(TextRole.Faint, Printable.Of(command))}");

    private string Arrow(string arrow) => _palette.Paint(TextRole.Frame, arrow);

    private string MarkOf(LiveOutcome outcome) =>
        outcome switch
        {
            LiveOutcome.Refused => _palette.Paint(TextRole.Error, "✗"),
            LiveOutcome.Passes => _palette.Paint(TextRole.Good, "✓"),
            _ => "?",
        };

    private static string EndOf(LiveCall live) =>
        live.Outcome switch
        {
            LiveOutcome.Refused => "The browser refuses the call.",
            LiveOutcome.Passes when live.Answer is { Status: >= 400 } error =>
                $"The call passes as far as CORS goes: the page can read the answer, which is the error {error.Status}.",
            LiveOutcome.Passes => "The call passes.",
            _ when live.Answer is not null => "The call leads to another address.",
            _ when live.IsUnasked => "What the browser makes of the call is not known.",
            _ => $"The preflight passes; {live.Request.Method} was not sent (--send sends it).",
        };

    private void Write(ProbedDiagnosis diagnosis, RepairCommand repair)
    {
        string sure = diagnosis.Diagnosis.IsCertain ? "" : "likely: ";
        Line($"  {sure}{Printable.Of(diagnosis.Diagnosis.Cause)}");
        ImmutableArray<string> rules = diagnosis.Diagnosis.Rules;
        if (!rules.IsEmpty && diagnosis.Findings.IsEmpty)
        {
            Line($"    {string.Join(", ", rules.Take(MostRules).Select(ProbeWords.Of))}");
        }

        foreach (Finding finding in diagnosis.Findings.Take(MostFindings))
        {
            Line(
                $"    {_palette.Head(finding)} {ReportWords.PlaceOf(finding.Location)}: {Printable.Of(finding.Message)}"
            );
            if (repair.Of(finding, [finding.Location.Source.Path]) is { } command)
            {
                Line($"      {_palette.Paint(TextRole.Bold, Printable.Of(command))}");
            }
        }

        if (diagnosis is { Findings.IsEmpty: true, Place: { } place })
        {
            Line($"    in the template: {ReportWords.PlaceOf(place)}");
        }
    }

    private void WriteDrift(ProbedCall call)
    {
        if (call.Drift is not { } drift)
        {
            return;
        }

        if (drift.IsEmpty)
        {
            Line($"  What is live answers as the template says{Of(call)}.");
            return;
        }

        Line($"  What is live differs from the template{Of(call)}:");
        foreach (LiveDrift one in drift)
        {
            Line($"    {Printable.Of(ProbeWords.Of(one))}");
        }
    }

    private static string Of(ProbedCall call) =>
        call.Route is { } route ? $" ({Printable.Of(route)})" : "";

    private void Write(LiveCheck check)
    {
        string mark = check.Outcome switch
        {
            CheckOutcome.Bad => _palette.Paint(TextRole.Error, "✗"),
            CheckOutcome.Good => _palette.Paint(TextRole.Good, "✓"),
            _ => "?",
        };
        Line($"  {mark} {check.Name}: {Printable.Of(check.Says)}");
        if (!check.Rules.IsEmpty)
        {
            Line($"      {string.Join(", ", check.Rules.Select(ProbeWords.Of))}");
        }
    }

    /// <summary>A line, which goes on below itself, a little further to the right, where it is too long.</summary>
    private void Line(string text)
    {
        int indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        foreach (string line in WrappedText.Of(text, _style.Width, indent + 2))
        {
            _output.WriteLine(line);
        }
    }
}
