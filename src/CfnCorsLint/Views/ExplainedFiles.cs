using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Views;

/// <summary>Holds what the templates of a repository say of the call that a pasted message is about.</summary>
/// <param name="Files">As they are shown.</param>
/// <param name="Routes">The routes that the address in the message names; empty when none does.</param>
/// <param name="NamesRoute">Whether the message has an address, so that only its routes count.</param>
/// <param name="Findings">On those routes, and on their APIs as a whole; without an address all.</param>
/// <param name="Foretold">What the template answers to the method or the header of the message; <see langword="null"/> when it is about neither.</param>
public sealed record ExplainedFiles(
    ImmutableArray<string> Files,
    ImmutableArray<CalledRoute> Routes,
    bool NamesRoute,
    ImmutableArray<Finding> Findings,
    ForetoldCall? Foretold
)
{
    /// <summary>The origins that were taken from the messages, or named: a repair has to know them, too.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    /// <summary>What the message tells of the page, as the settings say it, <c>credentials: true</c>; <see langword="null"/> when it tells nothing.</summary>
    public string? Settings { get; init; }

    /// <summary>The findings that there would be none of if the messages did not tell a header that pages send, or that they call with cookies.</summary>
    public ImmutableHashSet<Fingerprint> BySettings { get; init; } = [];

    /// <summary>What is wrong with the address by what the templates have, a sentence each.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>What else stands in the way of calls to the routes, whatever the message says.</summary>
    public ImmutableArray<Finding> Besides { get; init; } = [];

    /// <summary>The call as a page makes it by the template; <see langword="null"/> where that is not known.</summary>
    public BrowserRequest? Call { get; init; }

    /// <summary>Whether a finding can be behind the message by what the template answers.</summary>
    public static bool MayExplain(Finding finding, ForetoldCall? foretold) =>
        foretold?.End switch
        {
            ForetoldEnd.NoMethod => false,
            ForetoldEnd.Passes => !IsOfList(finding),
            _ => true,
        };

    /// <summary>Whether a finding is about the list of methods or that of headers.</summary>
    private static bool IsOfList(Finding finding) =>
        HeaderNames.AllowMethods.Equals(finding.Header, StringComparison.OrdinalIgnoreCase)
        || HeaderNames.AllowHeaders.Equals(finding.Header, StringComparison.OrdinalIgnoreCase);

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
