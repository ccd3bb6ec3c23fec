using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model;

/// <summary>An API as it is in each world, which is each way in which the template's conditions may turn out.</summary>
/// <param name="Worlds">At least one; a world in which the API does not exist is left out.</param>
public sealed record ApiWorlds(string Id, ImmutableArray<ApiInWorld> Worlds);
