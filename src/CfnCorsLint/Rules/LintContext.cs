using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules;

/// <summary>All that rules may ask about one file.</summary>
/// <param name="Modes">By API id, from the settings: <c>off</c>, <c>auto</c>, <c>required</c>.</param>
public sealed record LintContext(
    ApiModel Model,
    Wishes Wishes,
    ImmutableDictionary<string, string> Modes
)
{
    /// <summary>Of each API that was asked about: its routes by the place of the method that receives their preflights.</summary>
    private readonly Dictionary<Api, ILookup<SyntaxNode?, Route>> _answered = new(
        ReferenceEqualityComparer.Instance
    );

    public Template Template => Model.Template;

    /// <summary>The routes whose preflights that method receives.</summary>
    internal IEnumerable<Route> RoutesAnsweredBy(Method method, Api api)
    {
        if (!_answered.TryGetValue(api, out ILookup<SyntaxNode?, Route>? routes))
        {
            routes = api.Routes.ToLookup<Route, SyntaxNode?>(
                route => Preflight.Of(api, route).Method?.Place,
                ReferenceEqualityComparer.Instance
            );
            _answered[api] = routes;
        }

        return routes[method.Place];
    }
}
