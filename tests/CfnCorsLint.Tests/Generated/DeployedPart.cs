namespace CfnCorsLint.Tests.Generated;

/// <summary>The methods that a deployment waits for.</summary>
internal enum DeployedPart
{
    Everything,
    AllButPreflights,
    Nothing,
}
