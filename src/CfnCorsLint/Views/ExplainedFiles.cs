using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Views;

/// <summary>Holds what the templates of a repository say of the call that a pasted message is about.</summary>
/// <param name="Files">As they are shown.</param>
/// <param name="Routes">The routes that the address in the message names; empty when none does.</param>
/// <param name="NamesRoute">Whether the message has an address, so that only its routes count.</param>
/// <param name="Findings">On those routes, and on their APIs as a whole; without an address all.</param>
public sealed record ExplainedFiles(
    ImmutableArray<string> Files,
    ImmutableArray<CalledRoute> Routes,
    bool NamesRoute,
    ImmutableArray<Finding> Findings
)
{
    /// <summary>Whether a finding is about one of the routes, or what holds for all routes of its API.</summary>
    /// <param name="method">Of the call; <see langword="null"/> when it is not known.</param>
    public static bool IsAbout(
        Finding finding,
        ImmutableArray<CalledRoute> routes,
        string? method
    ) =>
        routes.Any(route =>
            (finding.Api is null || finding.Api == route.Api)
            && (finding.Route is null || finding.Route == route.Path)
        )
        && (
            method is null
            || finding.Method is null or "OPTIONS" or "ANY"
            || finding.Method.Equals(method, StringComparison.OrdinalIgnoreCase)
        );
}
