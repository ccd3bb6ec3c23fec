using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views;

/// <summary>Shows what a file makes, with those routes once more that are otherwise where the values of a file beside it count.</summary>
internal static class SourcedViews
{
    /// <param name="view">What the template makes without them.</param>
    /// <param name="read">What it makes with the values of one.</param>
    public static InspectView Of(
        InspectView view,
        ImmutableArray<ParameterSource> sources,
        Func<ParameterSource, InspectView> read
    ) => sources.Aggregate(view, (known, source) => With(known, source.Name, read(source)));

    /// <param name="source">The file beside the template, <c>prod of samconfig.toml</c>.</param>
    /// <param name="with">What the template makes with its values.</param>
    private static InspectView With(InspectView view, string source, InspectView with) =>
        view with
        {
            Apis =
            [
                .. view.Apis.Select(api =>
                    with.Apis.FirstOrDefault(other => other.Id == api.Id) is { } other
                        ? With(api, source, other)
                        : api
                ),
            ],
        };

    private static ApiView With(ApiView api, string source, ApiView with)
    {
        ImmutableArray<RouteView> variants =
        [
            .. with
                .Routes.Where(other =>
                    !api.Routes.Concat(api.Variants).Any(known => IsSame(known, other))
                )
                .Select(other => other with { Source = source }),
        ];
        return api with
        {
            Routes =
            [
                .. api.Routes.Select(route =>
                    variants.FirstOrDefault(other => other.Path == route.Path) is { } other
                        ? route with
                        {
                            Marks =
                            [
                                .. route.Marks.Zip(
                                    other.Marks,
                                    (mark, there) => Doubted(mark, source, there)
                                ),
                            ],
                        }
                        : route
                ),
            ],
            Variants = api.Variants.AddRange(variants),
            CorsVariants =
                with.Cors is { } cors && !IsSame(api.Cors, cors)
                    ? api.CorsVariants.Add(new SourcedCors(source, cors))
                    : api.CorsVariants,
        };
    }

    /// <summary>The mark of a route that passes here, and perhaps not with the values of a file: that is not known.</summary>
    private static RouteMark Doubted(RouteMark mark, string source, RouteMark there) =>
        mark.Passes == Truth.True && there.Passes is Truth.False or Truth.Unknown
            ? there with
            {
                Passes = Truth.Unknown,
                Words = mark.Words,
                Says = $"{mark.Says} In {source}: {there.Says}",
            }
            : mark;

    private static bool IsSame(CorsView? one, CorsView other) =>
        one is not null
        && one.Unknown == other.Unknown
        && one.Entries.Select(ShownOf).SequenceEqual(other.Entries.Select(ShownOf));

    private static (string, string?, string?) ShownOf(CorsEntryView entry) =>
        (entry.Name, entry.Value.Value, entry.Value.Unknown);

    /// <summary>Whether all that is shown of both routes is equal.</summary>
    private static bool IsSame(RouteView one, RouteView other) =>
        one.Path == other.Path
        && one.When == other.When
        && InspectMatrix.Methods(one) == InspectMatrix.Methods(other)
        && one.Marks.Select(ShownOf).SequenceEqual(other.Marks.Select(ShownOf));

    private static (Truth?, string) ShownOf(RouteMark mark) => (mark.Passes, mark.Words);
}
