using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>Tells which findings concern a call: those about a distribution in front of its API only where it comes by that.</summary>
internal static class FrontFindings
{
    public static bool Concern(Finding finding, Simulation simulation) =>
        finding.About == Rules.Concern.Deployment
        || finding.Front is null
        || (simulation.Way is Way.OfDistribution way && way.Id == finding.Front);
}
