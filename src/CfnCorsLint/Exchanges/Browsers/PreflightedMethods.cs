using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Lists the methods of a route that browsers ask about in a preflight before they send them.</summary>
/// <param name="Certain">Those that always are, by their name or by a header that the definition demands.</param>
/// <param name="Assumed">Those that are if their body is what bodies mostly are.</param>
/// <remarks><c>ANY</c> names none. Source: https://fetch.spec.whatwg.org/#http-fetch</remarks>
public sealed record PreflightedMethods(
    ImmutableArray<string> Certain,
    ImmutableArray<string> Assumed
)
{
    public static PreflightedMethods Of(Api api, Route route, PageSettings pageSettings)
    {
        ImmutableArray<string>.Builder certain = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder assumed = ImmutableArray.CreateBuilder<string>();
        foreach (Method method in route.Methods.Where(method => IsKnown(method.Verb)))
        {
            var needs = RequestNeeds.Of(api, route, method, pageSettings);
            if (!HeaderNames.SafelistedMethods.Contains(method.Verb) || !needs.Certain.IsEmpty)
            {
                certain.Add(method.Verb);
            }
            else if (!needs.Assumed.IsEmpty)
            {
                assumed.Add(method.Verb);
            }
        }

        return new PreflightedMethods(certain.DrainToImmutable(), assumed.DrainToImmutable());
    }

    /// <summary>Whether the verb names a method that pages call: <c>ANY</c> names none, and <c>OPTIONS</c> is the preflight itself.</summary>
    public static bool IsKnown(string verb) => verb is not ("ANY" or "OPTIONS" or "$default");
}
