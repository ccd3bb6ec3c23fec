namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>The answer that git gave to one question.</summary>
/// <param name="Output"><see langword="null"/> when it refused.</param>
/// <param name="Problem">Why it refused, one line in git's own words; <c>""</c> when it did not.</param>
internal sealed record GitAnswer(string? Output, string Problem);
