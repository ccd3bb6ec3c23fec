using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Model;

/// <summary>An API as it is where the conditions are as the world says.</summary>
public sealed record ApiInWorld(World World, Api Api);
