namespace CfnCorsLint.Tests.Chromium;

/// <summary>One line of a request's or an answer's head.</summary>
internal sealed record HeaderLine(string Name, string Value);
