namespace CfnCorsLint.Symptoms.Live;

/// <summary>One request of a check.</summary>
/// <param name="Method">What is asked for: with OPTIONS where <paramref name="IsPreflight"/>, else GET itself.</param>
public sealed record CheckCall(string Origin, string Path, string Method, bool IsPreflight);
