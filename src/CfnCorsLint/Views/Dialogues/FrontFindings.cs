using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Tells which findings concern a call: those about a distribution in front of its API only where it comes by that.</summary>
internal static class FrontFindings
{
    public static bool AreAbout(Finding finding, Simulation simulation) =>
        finding.About == Concern.Deployment
        || finding.Front is null
        || (simulation.Way is Way.OfDistribution way && way.Id == finding.Front);
}
