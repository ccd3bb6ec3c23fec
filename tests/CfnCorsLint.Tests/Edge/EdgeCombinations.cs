using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Tests.Edge;

/// <summary>The combinations that are played: every kind of API, set of methods and choice of policies, with each call.</summary>
internal static class EdgeCombinations
{
    private static readonly ImmutableArray<string> s_methods =
    [
        "",
        "GET, HEAD, OPTIONS",
        "GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE",
    ];

    public static ImmutableArray<EdgeCombination> All { get; } =
    [
        .. (
            from api in (ApiKind[])[ApiKind.Http, ApiKind.Rest]
            from methods in s_methods
            from policies in EdgePolicies.All
            from method in (string[])["GET", "PUT"]
            from names in (bool[])[true, false]
            select (api, methods, policies, method, names)
        ).Select(
            (one, number) =>
                new EdgeCombination(
                    number,
                    one.api,
                    one.methods,
                    one.policies,
                    one.method,
                    one.names
                )
        ),
    ];
}
