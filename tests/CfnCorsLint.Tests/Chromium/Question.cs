namespace CfnCorsLint.Tests.Chromium;

/// <summary>What a preflight asks.</summary>
/// <param name="Headers">As sent, joined by commas; <c>""</c> when it asks for none.</param>
internal sealed record Question(string Origin, string Method, string Headers);
