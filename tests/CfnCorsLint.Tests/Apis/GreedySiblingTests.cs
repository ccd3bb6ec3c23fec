using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Greedy paths beside each other, in each form in which an API is written.</summary>
public sealed class GreedySiblingTests
{
    [Fact]
    public void Greedy_siblings_do_not_take_each_others_requests()
    {
        Api api = One(
            "openapi: 3.0.1\npaths: {'/{a+}': {get: {}}, '/{b+}': {get: {}}, '/x/{c+}': {get: {}}}\n"
        );
        Api same = OneWith(
            Models.Api,
            Resource("A", "{a+}"),
            Resource("B", "{b+}"),
            Method("GET", "A"),
            Method("GET", "B")
        );

        Assert.Equal([null, null, "/{a+}"], api.Routes.Select(route => route.Fallback?.Path));
        Assert.All(same.Routes, route => Assert.Null(route.Fallback));
    }
}
