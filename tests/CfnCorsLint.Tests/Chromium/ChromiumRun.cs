using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>What a real browser did with each combination.</summary>
/// <param name="Page">The origin of its page.</param>
internal sealed record ChromiumRun(
    string Page,
    ImmutableArray<(Combination Combination, Seen Seen)> SimulatedCall
);
