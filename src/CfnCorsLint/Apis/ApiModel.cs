using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Every API that a template declares or adds to.</summary>
/// <param name="Apis">In the order of the text.</param>
public sealed record ApiModel(Template Template, ImmutableArray<ApiWorlds> Apis);
