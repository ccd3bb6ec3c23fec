using System.Globalization;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>Writes a simulated call as a dialogue of page, browser and gateway that a person can follow.</summary>
public sealed class DialogueWriter
{
    /// <summary>Findings that are told below a call.</summary>
    private const int MostCauses = 3;

    private readonly Palette _palette;
    private readonly bool _usesColor;
    private readonly TextWriter _output;

    public DialogueWriter(bool usesColor, TextWriter output)
    {
        _usesColor = usesColor;
        _palette = new Palette(usesColor);
        _output = output;
    }

    public void Write(Played played)
    {
        Simulation simulation = played.Simulation;
        BrowserRequest request = simulation.Request;
        string api = simulation.Api.Id.Length == 0 ? "" : $" of '{simulation.Api.Id}'";
        string when = played.When is null ? "" : $" (when {played.When})";
        Line(
            _palette.Paint(
                Ink.Bold,
                $"{request.Method} {simulation.Path}{api}, called by a page of {request.Origin}{when}"
            )
        );
        Line("");
        if (simulation.Preflight is { } preflight)
        {
            Line($"The browser asks first: {string.Join("; ", simulation.Reasons)}.");
            Ask("OPTIONS", simulation.Path, PreflightHeaders(request));
            Tell(preflight, isPreflight: true);
        }
        else
        {
            Line("The browser does not ask first: the request is one that any form could send.");
        }

        if (simulation.Answer is { } answer)
        {
            Ask(request.Method, simulation.Path, RequestHeaders(request));
            Tell(answer, isPreflight: false);
        }
        else
        {
            Line($"{request.Method} {simulation.Path} is never sent.");
        }

        Line("");
        End(played);
    }

    private void Ask(string verb, string path, IEnumerable<string> headers)
    {
        Line("");
        Line($"  {_palette.Paint(Ink.Frame, "→")} {verb} {Printable.Of(path)}");
        foreach (string header in headers)
        {
            Line($"    {Printable.Of(header)}");
        }
    }

    private static IEnumerable<string> PreflightHeaders(BrowserRequest request)
    {
        yield return $"Origin: {request.Origin}";
        yield return $"Access-Control-Request-Method: {request.Method}";
        if (!request.Headers.IsEmpty)
        {
            // Without blanks: https://fetch.spec.whatwg.org/#cors-preflight-fetch
            yield return $"Access-Control-Request-Headers: {string.Join(',', request.Headers)}";
        }
    }

    private static IEnumerable<string> RequestHeaders(BrowserRequest request) =>
        request
            .Headers.Select(name => $"{name}: …")
            .Prepend($"Origin: {request.Origin}")
            .Concat(request.WithCredentials ? ["Cookie: …"] : []);

    private void Tell(SimulatedStep step, bool isPreflight)
    {
        Answer answer = step.Answer;
        string status =
            answer.Status?.ToString(CultureInfo.InvariantCulture)
            ?? (answer.IsSuccess ? "2xx" : "a status that is not known");
        string body = answer.Body is null ? "" : $" {answer.Body}";
        Line($"  {_palette.Paint(Ink.Frame, "←")} {status}{Printable.Of(body)}");
        foreach (AnswerHeader header in answer.Headers)
        {
            Line($"    {header.Name}: {Printable.Of(header.Text ?? "(not known)")}");
        }

        if (answer.UnknownHeaders is { } why)
        {
            Line(
                _palette.Paint(Ink.Faint, $"    (other headers are not known: {Printable.Of(why)})")
            );
        }

        (string mark, Ink ink) = MarkOf(step.Verdict.Passes);
        string verdict = step.Verdict.Passes switch
        {
            Truth.True when isPreflight => $"the preflight passes{Remembered(answer)}",
            Truth.True => "the page may read the answer",
            _ => step.Verdict.Reason,
        };
        Line($"  {_palette.Paint(ink, mark)} {Printable.Of(verdict)}");
        if (step.Strictly.Passes < step.Verdict.Passes)
        {
            Line($"    by the standard it fails: {Printable.Of(step.Strictly.Reason)}");
        }
    }

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    private static string Remembered(Answer answer) =>
        answer.Find(HeaderNames.MaxAge) switch
        {
            null when answer.UnknownHeaders is null => ", and is asked again after 5 seconds",
            { Text: { } seconds } => $", and is remembered for {seconds} seconds",
            _ => "",
        };

    private void End(Played played)
    {
        Verdict verdict = played.Simulation.Verdict;
        (string mark, Ink ink) = MarkOf(verdict.Passes);
        string end = verdict.Passes switch
        {
            Truth.True => "The call passes.",
            Truth.False => "The browser refuses the call.",
            _ => "Whether the call passes is not known before deployment.",
        };
        Line($"{_palette.Paint(ink, mark)} {end}");
        if (verdict.Source.Length > 0)
        {
            Line($"  {verdict.Source}");
        }

        if (verdict.Passes != Truth.True && played.Place is { } place)
        {
            var frame = new CodeFrame(_usesColor, CodeFrame.DigitsOf(place.Source, place.Span));
            frame.Write(_output, place.Source, place.Span, "decides it", ink);
        }

        foreach (Finding cause in played.Causes.Take(MostCauses))
        {
            Tell(cause);
        }
    }

    private void Tell(Finding cause)
    {
        string head = _palette.Paint(
            ReportWords.InkOf(cause.Severity),
            $"{ReportWords.Of(cause.Severity)}[{cause.RuleId}]"
        );
        string place = string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Of(cause.Location.Source.Path)}:{cause.Location.Start.Line + 1}"
        );
        Line($"  {head} {place}: {Printable.Of(cause.Message)}");
        if (cause.Fix is { } fix)
        {
            string trust = ReportWords.Of(fix.Applicability).Replace('-', ' ');
            Line($"    fix ({trust}): {Printable.Of(fix.Title)}");
        }
    }

    private static (string Mark, Ink Ink) MarkOf(Truth passes) =>
        passes switch
        {
            Truth.True => ("✓", Ink.Good),
            Truth.False => ("✗", Ink.Error),
            _ => ("?", Ink.Warning),
        };

    private void Line(string text) => _output.WriteLine(text);
}
