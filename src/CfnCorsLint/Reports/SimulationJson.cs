using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes simulated calls as JSON of version 1. What is absent or not known has no key.</summary>
public static class SimulationJson
{
    private const int FormatVersion = 1;

    /// <param name="calls">Each end of each call.</param>
    /// <param name="fronts">What stands in front of the APIs that are called.</param>
    public static void Write(
        string file,
        ImmutableArray<SimulatedCall> calls,
        ImmutableArray<Front> fronts,
        TextWriter output
    )
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", FormatVersion);
            json.Text("file", file);
            json.Objects("calls", calls, call => Write(call, json));
            if (!fronts.IsEmpty)
            {
                json.Objects("behind", fronts, front => Write(front, json));
            }

            json.EndObject();
        }

        output.WriteLine();
    }

    private static void Write(Front front, JsonOutput json)
    {
        json.Text("api", front.Api);
        json.Text("distribution", front.Distribution);
        json.Text("file", front.Place.Source.Path);
        json.Number("line", front.Place.Start.Line + 1);
    }

    private static void Write(SimulatedCall played, JsonOutput json)
    {
        Simulation simulation = played.Simulation;
        BrowserRequest request = simulation.Request;
        json.Text("api", simulation.Api.Id);
        json.TextIfAny("route", simulation.Route?.Path);
        json.TextIfAny("via", simulation.Way?.Id);
        json.TextIfAny("when", played.Source is null ? played.When : played.Circumstances);
        json.TextIfAny("method", played.Assumed.IsOfAny ? "ANY" : null);
        if (played.IsCertain is { } isCertain)
        {
            json.Flag("certain", isCertain);
        }

        json.BeginObject("request");
        json.Text("origin", request.Origin);
        json.Text("method", request.Method);
        json.Text("path", simulation.Path);
        json.Texts("headers", request.Headers);
        json.Flag("credentials", request.WithCredentials);
        json.EndObject();
        if (played.Assumed.Words is { IsEmpty: false } assumed)
        {
            json.Texts("assumed", assumed);
        }

        WritePlay(simulation, played.Model, json, played.Stops.IsEmpty ? null : "not-deployed");
        if (played.Place is { } place)
        {
            json.BeginObject("decides");
            json.Text("file", place.Source.Path);
            json.Number("line", place.Start.Line + 1);
            json.Number("column", place.Start.Column + 1);
            json.Text("path", place.Path);
            json.EndObject();
        }

        json.Objects(
            "findings",
            [.. played.Stops.Concat(played.Causes).DistinctBy(cause => cause.Fingerprint)],
            cause => WriteCause(cause, json)
        );
        if (simulation.InChromium is { } there)
        {
            WriteChromium(simulation, there, played.Model, json);
        }
    }

    /// <summary>Writes the call as Chromium plays it, where Chromium departs from the standard.</summary>
    private static void WriteChromium(
        Simulation simulation,
        Simulation there,
        ApiModel model,
        JsonOutput json
    )
    {
        json.BeginObject("chromium");
        json.Objects(
            "departs",
            [.. ChromiumHabits.Departures(simulation.Request)],
            departure =>
            {
                json.Text("how", departure.Clause);
                json.Text("source", departure.Source);
            }
        );
        WritePlay(there, model, json);
        json.EndObject();
    }

    /// <param name="instead">The word in the place of what the browser decides; <see langword="null"/> for none.</param>
    private static void WritePlay(
        Simulation simulation,
        ApiModel model,
        JsonOutput json,
        string? instead = null
    )
    {
        json.Texts("preflightBecause", simulation.Reasons);
        WriteStep("preflight", simulation.Preflight, model, json);
        WriteStep("answer", simulation.Answer, model, json);
        json.Text("verdict", instead ?? WordOf(simulation.Verdict.Passes));
        if (instead is null && simulation.Verdict.IsLikelyRefusal)
        {
            json.Flag("likelyRefused", true);
        }

        json.TextIfAny(
            "reason",
            simulation.Verdict.Reason is "" ? null : simulation.Verdict.Reason
        );
        json.TextIfAny(
            "source",
            simulation.Verdict.Source is "" ? null : simulation.Verdict.Source
        );
    }

    private static void WriteStep(string name, SimulatedStep? step, ApiModel model, JsonOutput json)
    {
        if (step is null)
        {
            return;
        }

        json.BeginObject(name);
        if (!step.Answer.FrontSteps.IsEmpty)
        {
            json.Objects(
                "inFront",
                step.Answer.FrontSteps,
                frontStep => WriteHop(frontStep, model, json)
            );
        }

        if (step.Answer.Status is { } status)
        {
            json.Number("status", status);
        }

        json.Objects(
            "headers",
            step.Answer.Headers,
            header =>
            {
                json.Text("name", header.Name);
                json.TextIfAny("value", header.Text);
            }
        );
        json.TextIfAny("unknownHeaders", step.Answer.UnknownHeaders);
        json.Text("verdict", WordOf(step.Verdict.Passes));
        json.Text("byTheStandard", WordOf(step.Strictly.Passes));
        if (step.Strictly.Passes < step.Verdict.Passes)
        {
            json.Text("reasonByTheStandard", step.Strictly.Reason);
        }

        if (step.Memory is { } memory)
        {
            WriteMemory(memory, json);
        }

        json.EndObject();
    }

    private static void WriteHop(FrontStep frontStep, ApiModel model, JsonOutput json)
    {
        json.Text("says", frontStep.Says);
        if (frontStep.Place is { } place)
        {
            SourceText source = model.TreeOf(place).Source;
            json.Text("file", source.Path);
            json.Number("line", source.LineNumberAt(place.Span.Start) + 1);
        }
    }

    /// <summary>Writes for how long no browser asks again, and for which calls.</summary>
    private static void WriteMemory(PreflightMemory memory, JsonOutput json)
    {
        json.BeginObject("remembered");
        if (memory.Seconds is { } seconds)
        {
            json.Number("seconds", seconds);
        }

        json.Texts("methods", memory.Methods);
        json.Texts("headers", memory.Headers);
        json.Flag("credentials", memory.WithCredentials);
        json.Text("source", PreflightMemory.Source);
        json.Objects(
            "browsers",
            memory.Browsers,
            browser =>
            {
                json.Text("browser", browser.Browser);
                json.Number("seconds", browser.Seconds);
                json.Text("source", browser.Source);
            }
        );
        json.EndObject();
    }

    private static void WriteCause(Finding cause, JsonOutput json)
    {
        json.Text("rule", cause.RuleId);
        json.Text("severity", ReportWords.Of(cause.Severity));
        json.Text("message", cause.Message);
        json.Text("file", cause.Location.Source.Path);
        json.Number("line", cause.Location.Start.Line + 1);
        json.TextIfAny("fix", cause.Fix?.Title);
    }

    private static string WordOf(Truth passes) =>
        passes switch
        {
            Truth.True => "passes",
            Truth.False => "refused",
            _ => "unknown",
        };
}
