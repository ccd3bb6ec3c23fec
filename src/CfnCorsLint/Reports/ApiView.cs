using System.Collections.Immutable;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports;

/// <summary>An API as <c>inspect</c> shows it: all its worlds in one.</summary>
/// <param name="MeansCors">Whether it is meant to be called from other origins.</param>
/// <param name="Cors"><see langword="null"/> when no service answers preflights by itself.</param>
public sealed record ApiView(
    string Id,
    ApiKind Kind,
    ApiDefinition Definition,
    bool MeansCors,
    CorsView? Cors,
    ImmutableArray<GatewayResponseView> GatewayResponses,
    ImmutableArray<RouteView> Routes
)
{
    /// <summary>Why there may be other routes; <see langword="null"/> when there are none.</summary>
    public string? UnknownRoutes { get; init; }

    /// <summary>Whether it is not known if it is meant to be called from other origins.</summary>
    public bool MayMeanCors { get; init; }

    /// <summary>What to say where there is no route to show.</summary>
    public string NoRoutes =>
        UnknownRoutes is { } why ? $"? the routes are not known: {why}" : "no routes";
}
