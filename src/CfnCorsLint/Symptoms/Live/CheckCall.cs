namespace CfnCorsLint.Symptoms.Live;

/// <summary>A request that a check sends to a live API.</summary>
/// <param name="Method">What is asked for: with OPTIONS where <paramref name="IsPreflight"/>, else GET itself.</param>
public sealed record CheckCall(string Origin, string Path, string Method, bool IsPreflight);
