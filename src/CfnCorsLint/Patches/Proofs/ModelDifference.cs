using System.Collections.Immutable;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>A place at which two models of an API say different things.</summary>
/// <param name="Api">The API's id.</param>
/// <param name="From">Empty where the place was not there.</param>
/// <param name="To">Empty where the place is there no more.</param>
internal sealed record ModelDifference(
    string Api,
    ModelPlace Place,
    ImmutableArray<ModelValue> From,
    ImmutableArray<ModelValue> To
);
