using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model;

/// <summary>One API in every world that its conditions allow.</summary>
/// <param name="Worlds">At least one; a world in which the API does not exist is left out.</param>
public sealed record ApiWorlds(string Id, ImmutableArray<ApiInWorld> Worlds);
