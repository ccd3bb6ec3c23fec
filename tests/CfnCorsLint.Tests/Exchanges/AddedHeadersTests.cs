using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Exchanges;

/// <summary>Calls through a distribution that adds headers to what it sends to the API.</summary>
public sealed class AddedHeadersTests
{
    private const string Page = "https://app.example.com";

    private const string Other = "https://admin.example.com";

    [Theory]
    [InlineData(Page, $"['{Page}', '{Other}']", Truth.True)]
    [InlineData(Other, $"['{Page}', '{Other}']", Truth.False)]
    [InlineData(Other, "['*']", Truth.True)]
    [InlineData(Other, $"['{Page}']", Truth.False)]
    public void The_service_answers_the_origin_that_is_added(
        string added,
        string allowed,
        Truth passes
    )
    {
        Exchange exchange = Played(
            $"[{{HeaderName: origin, HeaderValue: '{added}'}}]",
            allowed,
            "GET"
        );

        Assert.Equal(passes, exchange.Verdict.Passes);
    }

    [Theory]
    [InlineData("!Ref Headers")]
    [InlineData("[{HeaderName: Origin, HeaderValue: !Ref Site}]")]
    [InlineData("[{HeaderName: !Ref Site, HeaderValue: x}]")]
    public void What_may_be_added_leaves_the_answer_unknown(string headers)
    {
        Exchange exchange = Played(headers, $"['{Page}']", "GET");

        Assert.Equal(Truth.Unknown, exchange.Verdict.Passes);
    }

    [Fact]
    public void A_header_that_is_added_is_none_that_the_page_sends()
    {
        string template = Template("[{HeaderName: AUTHORIZATION, HeaderValue: x}]", $"['{Page}']");

        ExpectedCall call = CallOf(ModelOf(template), "GET", throughFront: true);
        ExpectedCall direct = CallOf(ModelOf(template), "GET", throughFront: false);

        Assert.Empty(call.Request.Headers);
        Assert.Equal(["authorization"], direct.Request.Headers);
    }

    private static Exchange Played(string headers, string allowed, string verb)
    {
        Api api = ModelOf(Template(headers, allowed).Replace(Auth, "", StringComparison.Ordinal));
        return Exchange.Play(api, CallOf(api, verb, throughFront: true));
    }

    private static Api ModelOf(string template) =>
        (
            Lint.WithAll().Check(new SourceText("template.yaml", template)).Model
            ?? throw new InvalidOperationException("The template makes no API.")
        )
            .Apis[0]
            .Worlds[0]
            .Api;

    private static ExpectedCall CallOf(Api api, string verb, bool throughFront)
    {
        PageSettings pageSettings = PageSettings.None with { Origins = [Page] };
        Route route = api.Routes.Single(one => one.Path == "/orders");
        return (
            throughFront
                ? FrontCalls.Of(api, route, pageSettings)
                : ExpectedCalls.Of(api, route, pageSettings)
        ).Single(call => call.Method.Verb == verb);
    }

    private const string Auth = """
              Auth:
                DefaultAuthorizer: Members
                Authorizers:
                  Members: {IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer: 'https://login.example.com', audience: [shop]}}

        """;

    private static string Template(string headers, string allowed) =>
        $$"""
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Headers: {Type: String}
              Site: {Type: String}
            Resources:
              Shop:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: {AllowOrigins: {{allowed}}, AllowMethods: [GET], AllowHeaders: [authorization]}

            """
        + Auth
        + $$$"""
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: app.handler
                  CodeUri: s3://artifacts-example/orders.zip
                  Events:
                    List: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders, Method: get}}
              Front:
                Type: AWS::CloudFront::Distribution
                Properties:
                  DistributionConfig:
                    Enabled: true
                    Origins:
                      - Id: api
                        DomainName: !Sub '${Shop}.execute-api.${AWS::Region}.amazonaws.com'
                        OriginCustomHeaders: {{{headers}}}
                        CustomOriginConfig: {OriginProtocolPolicy: https-only}
                    DefaultCacheBehavior:
                      TargetOriginId: api
                      ViewerProtocolPolicy: https-only
                      AllowedMethods: [GET, HEAD, OPTIONS]
                      CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
                      OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac
            """;
}
