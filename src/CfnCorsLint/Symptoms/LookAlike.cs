namespace CfnCorsLint.Symptoms;

/// <summary>A message that sounds like CORS and is about something else, or tells nothing.</summary>
/// <param name="Text">What it is known by.</param>
/// <param name="Means">What it is, in a sentence or two.</param>
/// <param name="Source">Where that is written: an address.</param>
public sealed record LookAlike(TextPattern Text, string Means, string Source);
