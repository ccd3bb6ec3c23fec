using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Tells what a call of one method of a route needs, and whether browsers send a preflight for it.</summary>
/// <param name="IsPreflighted">Whether they ask first, taking a possible body for one of JSON.</param>
/// <param name="IsCertain">Whether they ask first by what the definition itself says.</param>
internal sealed record RouteNeeds(
    Method Method,
    RequestNeeds Needs,
    bool IsPreflighted,
    bool IsCertain
)
{
    /// <summary>The needs of the methods that a route names, and of <c>ANY</c>, which names none.</summary>
    public static ImmutableArray<RouteNeeds> Of(Api api, Route route, PageSettings pageSettings) =>
        [
            .. route
                .Methods.Where(method => method.Verb != "OPTIONS")
                .Select(method => Of(method, RequestNeeds.Of(api, route, method, pageSettings))),
        ];

    private static RouteNeeds Of(Method method, RequestNeeds needs)
    {
        if (!PreflightedMethods.IsKnown(method.Verb))
        {
            return new RouteNeeds(method, needs, false, false);
        }

        bool isCertain =
            !HeaderNames.SafelistedMethods.Contains(method.Verb) || !needs.Certain.IsEmpty;
        return new RouteNeeds(method, needs, isCertain || !needs.Assumed.IsEmpty, isCertain);
    }
}
