using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Which calls of viewers a behaviour leads to which route, and whose pages are the distribution's own.</summary>
public sealed class PassageTests
{
    [Theory]
    [InlineData("*", "/orders", true)]
    [InlineData("/api/*", "/api/orders/1", true)]
    [InlineData("api/*", "/api/", true)]
    [InlineData("/api/*", "/api", false)]
    [InlineData("/a?c", "/abc", true)]
    [InlineData("/a?c", "/ac", false)]
    [InlineData("*.jpg", "/a/b.jpg", true)]
    [InlineData("*.jpg", "/a/b.jpg.txt", false)]
    [InlineData("/API/*", "/api/x", false)]
    [InlineData("/*/b*", "/a/x/bc", true)]
    public void A_pattern_takes_paths_as_CloudFront_does(string pattern, string path, bool takes) =>
        Assert.Equal(takes, PathPattern.Takes(pattern, path));

    [Theory]
    [InlineData("/live", "*", "/orders/{id}", "/orders/1")]
    [InlineData("/live", "/orders/*", "/orders/{id}", "/orders/1")]
    [InlineData("/live", "/api/*", "/orders", null)]
    [InlineData("/live", "/api/*", "/{proxy+}", "/api/x")]
    [InlineData("/live/v1", "*", "/v1/orders", "/orders")]
    [InlineData("/live/v1", "*", "/v2/orders", null)]
    [InlineData("", "/live/*", "/orders", "/live/orders")]
    [InlineData("/prod", "*", "/orders", null)]
    public void A_route_is_reached_by_a_path_that_arrives_at_it(
        string originPath,
        string pattern,
        string route,
        string? expected
    )
    {
        Api api = ApiWith(originPath, pattern, route);
        Passage passage = Assert.Single(
            api.Passages,
            one => one.Behavior.Pattern == pattern || pattern == "*"
        );

        Assert.Equal(expected, passage.ViewerPathOf(api.Kind, api.Routes[0]));
        if (expected is not null)
        {
            Assert.NotNull(passage.PathAtRoutes(expected));
        }
    }

    [Theory]
    [InlineData("[app.example.com]", "https://app.example.com", Truth.True)]
    [InlineData("[app.example.com]", "https://www.example.com", Truth.False)]
    [InlineData("['*.example.com']", "https://www.example.com", Truth.Unknown)]
    [InlineData("[!Ref Name]", "https://app.example.com", Truth.Unknown)]
    [InlineData("[app.example.com]", "http://app.example.com", Truth.False)]
    [InlineData("[app.example.com]", "https://d111111abcdef8.cloudfront.net", Truth.Unknown)]
    public void Pages_are_its_own_by_the_names_that_people_open(
        string aliases,
        string origin,
        Truth expected
    )
    {
        Api api = ApiWith("/live", "/api/*", "/api/orders", $"Aliases: {aliases}");

        Assert.Equal(expected, api.Passages[0].Distribution.IsOwn(origin));
    }

    private static Api ApiWith(
        string originPath,
        string pattern,
        string route,
        string more = "Enabled: true"
    )
    {
        string path = originPath.Length == 0 ? "" : $"OriginPath: {originPath}, ";
        string behaviors =
            pattern == "*"
                ? "DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: https-only}"
                : $"DefaultCacheBehavior: {{TargetOriginId: site, ViewerProtocolPolicy: https-only}}\n        CacheBehaviors: [{{PathPattern: {pattern}, TargetOriginId: api, ViewerProtocolPolicy: https-only}}]";
        string text = $$"""
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Name: {Type: String}
            Resources:
              Shop:
                Type: AWS::Serverless::Api
                Properties: {StageName: live}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: app.handler
                  CodeUri: s3://artifacts-example/orders.zip
                  Events:
                    Change: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: '{{route}}', Method: put} }
              Front:
                Type: AWS::CloudFront::Distribution
                Properties:
                  DistributionConfig:
                    {{more}}
                    Origins:
                      - {Id: site, DomainName: site.example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only} }
                      - {Id: api, {{path}}DomainName: !Sub '${Shop}.execute-api.${AWS::Region}.amazonaws.com', CustomOriginConfig: {OriginProtocolPolicy: https-only} }
                    {{behaviors}}
            """;
        return Lint.WithAll()
                .Check(new SourceText("template.yaml", text))
                .Model?.Apis[0]
                .Worlds[0]
                .Api
            ?? throw new InvalidOperationException("The template makes no API.");
    }
}
