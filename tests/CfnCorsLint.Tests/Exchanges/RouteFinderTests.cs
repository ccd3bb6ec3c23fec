using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Exchanges;

/// <summary>Which of several routes a path reaches.</summary>
public sealed class RouteFinderTests
{
    private static readonly Api s_api = new()
    {
        Id = "Api",
        Kind = ApiKind.Http,
        Definition = ApiDefinition.Resources,
        Place = Node("Api"),
        Routes =
        [
            RouteOf("/", "GET"),
            RouteOf("/orders", "GET"),
            RouteOf("/orders/{id}", "GET", "DELETE"),
            RouteOf("/orders/latest", "GET"),
            RouteOf("/orders/{rest+}", "ANY"),
            RouteOf("$default", "ANY"),
        ],
    };

    [Theory]
    [InlineData("GET", "/", "/")]
    [InlineData("GET", "/orders", "/orders")]
    [InlineData("GET", "/orders/", "$default")]
    [InlineData("GET", "/orders/1", "/orders/{id}")]
    [InlineData("GET", "/orders/1?full=1", "/orders/{id}")]
    [InlineData("GET", "/orders/latest", "/orders/latest")]
    [InlineData("DELETE", "/orders/latest", "/orders/{id}")]
    [InlineData("PUT", "/orders/1", "/orders/{rest+}")]
    [InlineData("GET", "/orders/1/lines", "/orders/{rest+}")]
    [InlineData("POST", "/orders", "$default")]
    [InlineData("GET", "/goods", "$default")]
    public void The_closest_route_that_takes_the_verb_wins(string verb, string path, string route)
    {
        (Route? found, Method? method) = RouteFinder.Find(s_api, path, verb);

        Assert.Equal(route, found?.Path);
        Assert.NotNull(method);
    }

    [Fact]
    public void A_path_that_no_route_has_reaches_none()
    {
        Api api = s_api with { Routes = s_api.Routes[..2] };

        Assert.Equal((null, null), RouteFinder.Find(api, "/goods", "GET"));
        Assert.Equal("/orders", RouteFinder.Find(api, "/orders", "POST").Route?.Path);
    }

    [Theory]
    [InlineData("/orders/", "/orders")]
    [InlineData("/orders/1/", "/orders/{id}")]
    [InlineData("/orders/?full=1", "/orders")]
    [InlineData("/Orders", null)]
    [InlineData("/", "/")]
    public void A_rest_api_takes_no_notice_of_a_slash_at_the_end(string path, string? route)
    {
        Api api = s_api with { Kind = ApiKind.Rest, Routes = s_api.Routes[..3] };

        Assert.Equal(route, RouteFinder.Find(api, path, "GET").Route?.Path);
    }

    [Fact]
    public void What_a_rest_api_makes_of_an_empty_part_is_not_known()
    {
        Api api = s_api with { Kind = ApiKind.Rest };
        var request = new BrowserRequest("https://app.example.com", "GET", [], false);

        Assert.Equal(Truth.Unknown, Simulator.Play(api, "/orders//1", request).Verdict.Passes);
    }

    private static Route RouteOf(string path, params string[] verbs) =>
        new()
        {
            Path = path,
            ResourceKey = path,
            Place = Node(path),
            Methods = [.. verbs.Select(verb => new Method { Verb = verb, Place = Node(verb) })],
        };

    private static ScalarNode Node(string text) =>
        new(new TextSpan(0, 0), 0, text, ScalarStyle.Plain);
}
