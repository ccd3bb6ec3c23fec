using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Tells which findings concern a call: a finding about a distribution in front of its API only where the call comes by that.</summary>
internal static class FrontFindings
{
    /// <summary>Whether a finding may have to do with a call.</summary>
    public static bool AreAbout(Finding finding, Simulation simulation) =>
        finding.About == Concern.Deployment
        || finding.Front is null
        || (simulation.Way is Way.OfDistribution way && way.Id == finding.Front);

    /// <summary>Whether a finding is about what the call comes by.</summary>
    public static bool AreOfWay(Finding finding, Simulation simulation) =>
        simulation.Way is { Id: var id }
        && (
            finding.Front == id
            || finding.Location.Path.StartsWith($"/Resources/{id}", StringComparison.Ordinal)
        );
}
