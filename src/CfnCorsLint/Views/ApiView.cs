using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Views;

/// <summary>An API as <c>inspect</c> shows it, which puts all its worlds into one.</summary>
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
    /// <summary>The title of the API's specification; <see langword="null"/> when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The routes that are otherwise with the values of files beside the template.</summary>
    public ImmutableArray<RouteView> Variants { get; init; } = [];

    /// <summary>The CORS of the whole API with the values of files beside the template, where they make it otherwise.</summary>
    public ImmutableArray<SourcedCors> CorsVariants { get; init; } = [];

    /// <summary>The routes, each with its variants behind it.</summary>
    public IEnumerable<RouteView> Rows =>
        Routes
            .Concat(Variants)
            .GroupBy(route => route.Path, StringComparer.Ordinal)
            .SelectMany(same => same);

    /// <summary>The distributions and routing rules that stand in front of the API.</summary>
    public ImmutableArray<FrontView> Behind { get; init; } = [];

    /// <summary>Why there may be other routes; <see langword="null"/> when there are none.</summary>
    public string? UnknownRoutes { get; init; }

    /// <summary>Whether nobody knows if the API is meant to be called from other origins.</summary>
    public bool MayMeanCors { get; init; }

    /// <summary>What to say where there is no route to show.</summary>
    public string NoRoutes =>
        UnknownRoutes is { } why
            ? $"Which routes it has is not known before deployment: {why}."
            : "It has no routes.";
}
