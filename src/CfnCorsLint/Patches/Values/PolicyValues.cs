using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Values;

/// <summary>Works out what the policy of a whole API has to say, by the API's own routes and by what the pages' owners say.</summary>
internal static class PolicyValues
{
    private const int UsualMaxAge = 600;

    /// <summary>The methods that the routes name; all where a route takes any.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static Fragment? Methods(Api api)
    {
        string[] verbs =
        [
            .. api
                .Routes.SelectMany(route => route.Methods)
                .Select(method => method.Verb)
                .Distinct(),
        ];
        bool takesAny = verbs.Contains("ANY");
        return ListOf(AllowedNames.Order.Where(verb => takesAny || verbs.Contains(verb)));
    }

    /// <summary>What is certain to be sent, what a body may ask for, and the settings'.</summary>
    /// <returns><see langword="null"/> when nothing is.</returns>
    public static Fragment? Headers(Api api, PageSettings pageSettings)
    {
        RequestNeeds[] needs =
        [
            .. from route in api.Routes
            from method in route.Methods
            where method.Verb != "OPTIONS"
            select RequestNeeds.Of(api, route, method, pageSettings),
        ];
        return ListOf(
            needs
                .SelectMany(need => need.Assumed)
                .Concat(needs.SelectMany(need => need.Certain))
                .Concat(SignedHeaders.Of(api.Routes.SelectMany(route => route.Methods)))
                .Concat(pageSettings.Headers)
                .Concat(api.Routes.SelectMany(route => UnnamedCalls.HeadersOf(api, route)))
                .Select(AllowedNames.Spelt)
                .Distinct(StringComparer.OrdinalIgnoreCase)
        );
    }

    public static Fragment MaxAge(PageSettings pageSettings) =>
        new Fragment.Scalar($"{pageSettings.MaxAge ?? UsualMaxAge}", ScalarKind.Integer);

    /// <returns><see langword="null"/> for an empty list.</returns>
    public static Fragment? ListOf(IEnumerable<string> items) =>
        items.Select(Fragment.Text).ToArray<Fragment>() is { Length: > 0 } list
            ? Fragment.ListOf(list)
            : null;
}
