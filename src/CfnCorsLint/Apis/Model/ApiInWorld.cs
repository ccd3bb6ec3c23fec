using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Model;

/// <summary>An API with the world that it belongs to: the conditions of the template which are true there, and those which are false.</summary>
public sealed record ApiInWorld(World World, Api Api);
