using CfnCorsLint.Exchanges;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>A call as it is played in one world.</summary>
/// <param name="IsCertain">Whether pages certainly make it.</param>
public sealed record CallInWorld(
    World World,
    Simulation Simulation,
    bool IsCertain,
    Assumptions Assumed
);
