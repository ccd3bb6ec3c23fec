namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Says for how many seconds one browser remembers a preflight.</summary>
/// <param name="Browser">Its name.</param>
/// <param name="Seconds">0 when it does not remember it.</param>
/// <param name="Source">Where that is written.</param>
public sealed record BrowserMemory(string Browser, long Seconds, string Source);
