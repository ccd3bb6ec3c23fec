using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Probes;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Gathers what is to be told of live calls: what can be behind them, and what the template says otherwise.</summary>
/// <param name="template"><see langword="null"/> without one.</param>
/// <param name="all">All calls of the run.</param>
internal sealed class ProbedCalls(ProbedTemplate? template, ImmutableArray<LiveCall> all)
{
    public ProbedCall Of(
        LiveCall live,
        string method,
        ImmutableArray<string> sent,
        ImmutableArray<string> notes
    )
    {
        ImmutableArray<LiveDiagnosis> diagnoses = LiveDiagnoses.Of(live);
        if (live.Outcome == LiveOutcome.Passes && LiveEcho.Of(live, all) is { } echo)
        {
            diagnoses = diagnoses.Add(echo);
        }

        if (live.IsUnasked || template is not { Route: { } route })
        {
            return new ProbedCall(
                live,
                method,
                sent,
                [.. diagnoses.Select(one => new ProbedDiagnosis(one, null, []))],
                null,
                null,
                notes
            );
        }

        ImmutableArray<SimulatedCall> foretold = template.Foretell(live);
        ImmutableArray<LiveDrift> drift = LiveDrifts.Of(
            live,
            [.. foretold.Select(end => end.Simulation)]
        );
        var told = diagnoses
            .Select(diagnosis => Found(diagnosis, live, foretold, drift))
            .ToImmutableArray();
        return new ProbedCall(
            live,
            method,
            sent,
            Undeployed(live, foretold, drift) is { } undeployed ? told.Insert(0, undeployed) : told,
            drift,
            route,
            notes
        );
    }

    /// <summary>The diagnosis with the findings of the template that are behind it.</summary>
    private ProbedDiagnosis Found(
        LiveDiagnosis diagnosis,
        LiveCall live,
        ImmutableArray<SimulatedCall> foretold,
        ImmutableArray<LiveDrift> drift
    )
    {
        ImmutableArray<Finding> findings =
            template?.FindingsOf(diagnosis.Rules, live.Request.Method) ?? [];
        if (findings.IsEmpty && !diagnosis.IsCertain)
        {
            // Where the template foretells the refusal, what it is foretold by says more than the answer does.
            findings =
            [
                .. foretold
                    .Where(end => IsRefusedThere(end.Simulation, live))
                    .SelectMany(end => end.Causes)
                    .DistinctBy(cause => cause.Fingerprint),
            ];
        }

        return new ProbedDiagnosis(
            diagnosis,
            findings is [var first, ..] ? first.Location : PlaceOf(live, foretold, drift),
            findings
        );
    }

    /// <summary>A diagnosis that the live API lacks what the template has: the template lets a call pass that the API refuses. <see langword="null"/> when that is not so.</summary>
    private ProbedDiagnosis? Undeployed(
        LiveCall live,
        ImmutableArray<SimulatedCall> foretold,
        ImmutableArray<LiveDrift> drift
    ) =>
        live.Outcome == LiveOutcome.Refused
        && !drift.IsEmpty
        && foretold.All(end => PassesThere(end.Simulation, live))
            ? new ProbedDiagnosis(
                LiveDiagnoses.Undeployed(template?.Kind ?? ApiKind.Rest),
                PlaceOf(live, foretold, drift),
                template?.FindingsOf(
                    LiveDiagnoses.Undeployed(template.Kind).Rules,
                    live.Request.Method
                )
                    ?? []
            )
            : null;

    /// <summary>Whether the template has the answer pass that the live API fails by.</summary>
    private static bool PassesThere(Simulation foretold, LiveCall live) =>
        StepOf(foretold, live)?.Verdict.Passes == Truth.True;

    private static bool IsRefusedThere(Simulation foretold, LiveCall live) =>
        live.Outcome == LiveOutcome.Refused
        && StepOf(foretold, live)?.Verdict.Passes == Truth.False;

    /// <summary>The answer of the template to what decides the live call.</summary>
    private static SimulatedStep? StepOf(Simulation foretold, LiveCall live) =>
        live.IsDecidedByPreflight ? foretold.Preflight : foretold.Answer;

    /// <summary>Where the template says what decides; <see langword="null"/> when nothing is written.</summary>
    private Location? PlaceOf(
        LiveCall live,
        ImmutableArray<SimulatedCall> foretold,
        ImmutableArray<LiveDrift> drift
    )
    {
        SyntaxNode? node =
            drift.FirstOrDefault(one => LiveDrifts.IsAbout(one, live.Verdict.Header))?.Place
            ?? drift.FirstOrDefault(one => one.Place is not null)?.Place;
        return node is not null && template is not null
            ? template.PlaceOf(node)
            : foretold.Select(end => end.Place).OfType<Location>().FirstOrDefault();
    }
}
