using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Which spellings of a path are one route, and which an API refuses.</summary>
public sealed class RoutePathsTests
{
    [Theory]
    [InlineData(ApiKind.Rest, "/carts/", "/carts")]
    [InlineData(ApiKind.Rest, "/carts", "/carts")]
    [InlineData(ApiKind.Rest, "/Carts/", "/Carts")]
    [InlineData(ApiKind.Rest, "/", "/")]
    [InlineData(ApiKind.Http, "/carts/", "/carts/")]
    [InlineData(ApiKind.Http, "$default", "$default")]
    public void Only_a_rest_api_drops_the_slash_at_the_end(
        ApiKind kind,
        string path,
        string held
    ) => Assert.Equal(held, RoutePaths.HeldAs(kind, path));

    [Theory]
    [InlineData(ApiKind.Rest, "/carts//items", true)]
    [InlineData(ApiKind.Rest, "/carts//", true)]
    [InlineData(ApiKind.Rest, "/carts/", false)]
    [InlineData(ApiKind.Rest, "/carts?back=//", false)]
    [InlineData(ApiKind.Http, "/carts//items", false)]
    public void An_empty_part_is_not_known(ApiKind kind, string path, bool isUnknown) =>
        Assert.Equal(isUnknown, RoutePaths.WhyUnknown(kind, path) is not null);

    [Theory]
    [InlineData("/pets/{id} /pets/{petId}/toys /pets", "/pets/{id} /pets/{petId}/toys")]
    [InlineData("/pets/{id} /pets/{proxy+}", "/pets/{id} /pets/{proxy+}")]
    [InlineData("/pets/{id} /pets/{id}/toys", "")]
    [InlineData("/pets/{id} /cows/{cow}", "")]
    [InlineData("/pets/{id} /pets/{id}/{rest+}", "")]
    [InlineData("/pets/{id} /pets/{?}", "")]
    public void A_second_variable_beside_a_first_is_refused(string paths, string refused) =>
        Assert.Equal(
            refused.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            RoutePaths.Refused(ApiKind.Rest, paths.Split(' ')).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void An_http_api_refuses_none() =>
        Assert.Empty(RoutePaths.Refused(ApiKind.Http, ["/pets/{id}", "/pets/{petId}"]));
}
