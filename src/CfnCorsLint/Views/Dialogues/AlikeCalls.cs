using System.Collections.Immutable;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Groups calls that fail for one and the same cause, so that one of them can be told in the place of all.</summary>
/// <param name="First">The call that is told in full.</param>
/// <param name="Others">The calls that are only named.</param>
public sealed record AlikeCalls(SimulatedCall First, ImmutableArray<SimulatedCall> Others)
{
    /// <summary>The calls by cause, in the order of the first of each.</summary>
    public static ImmutableArray<AlikeCalls> Of(IEnumerable<SimulatedCall> calls) =>
        [.. calls.GroupBy(KeyOf).Select(same => new AlikeCalls(same.First(), [.. same.Skip(1)]))];

    /// <summary>What decides, whatever the method and the path are.</summary>
    internal static string KeyOf(SimulatedCall played)
    {
        Simulation simulation = played.Simulation;
        SimulatedStep? deciding = simulation.Deciding;
        Verdict verdict = simulation.Verdict;
        return string.Join(
            '\n',
            [
                simulation.Api.Id,
                played.Circumstances ?? "",
                $"{played.Passes} {ReferenceEquals(deciding, simulation.Preflight)} {deciding?.Answer.Status} {verdict.Header}",
                verdict.Reason.Replace(
                    simulation.Request.Method,
                    "the method",
                    StringComparison.Ordinal
                ),
                .. played
                    .Causes.Select(cause => cause.RuleId)
                    .DefaultIfEmpty(PlaceOf(played) ?? "")
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The file and the line that decide, <c>template.yaml:41</c>; <see langword="null"/> when nothing is written.</summary>
    internal static string? PlaceOf(SimulatedCall played) =>
        played.Place is { } place ? ReportWords.PlaceOf(place) : null;
}
