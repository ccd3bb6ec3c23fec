using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Apis;

namespace CfnCorsLint.Tests.Patches;

/// <summary>What is not written by a tool, and why.</summary>
public sealed class RefusalTests
{
    private const string Shop = """
        Resources:
          Api: {Type: AWS::ApiGateway::RestApi}
          Orders:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
          OrdersPut:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Orders
              HttpMethod: PUT
              Integration:
                Type: AWS
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters: PARAMETERS
        MORE
        """;

    [Theory]
    [InlineData("{method.response.header.Vary: \"'A'\"}", "", null)]
    [InlineData(
        "!If [IsProd, {method.response.header.Vary: \"'A'\"}, !Ref AWS::NoValue]",
        "Conditions: {IsProd: !Equals [a, a]}",
        "it stands under Fn::If"
    )]
    [InlineData(
        "&p {method.response.header.Vary: \"'A'\"}",
        "Metadata: *p",
        "the anchor '&p' is used elsewhere too"
    )]
    [InlineData("&p {method.response.header.Vary: \"'A'\"}", "", null)]
    [InlineData("{? method.response.header.Vary : \"'A'\"}", "", "its key is written with '?'")]
    [InlineData(
        "{method.response.header.Vary: \"'B'\", method.response.header.Vary: \"'A'\"}",
        "",
        "the key 'method.response.header.Vary' stands here twice"
    )]
    public void A_value_is_replaced_only_where_that_is_sure(
        string parameters,
        string more,
        string? why
    )
    {
        Kitchen kitchen = Kitchen.Of(
            Shop.Replace("PARAMETERS", parameters, StringComparison.Ordinal)
                .Replace("MORE", more, StringComparison.Ordinal)
        );
        HeaderMapping mapping = kitchen.Response("/orders", "PUT", "200").Headers[^1];

        Fix fix = Kitchen.Plan(
            Kitchen.Violation(
                kitchen.OfMapping(mapping, "/orders", "PUT", "200"),
                "replace-value",
                mapping.Value.Node,
                parameters: [("with", "Origin")]
            )
        );

        if (why is null)
        {
            Assert.Equal(Trust.Safe, fix.Trust);
            Assert.Null(fix.Why);
        }
        else
        {
            Assert.Equal(Trust.DisplayOnly, fix.Trust);
            Assert.Equal($"not written by a tool: {why}", fix.Why);
            Assert.Empty(fix.Edits);
        }
    }

    [Fact]
    public void A_generated_template_is_left_to_its_maker()
    {
        Fix fix = AddPreflight(
            "Resources:\n  X: {Type: 'AWS::SNS::Topic', Metadata: {'aws:cdk:path': a/b}}\n"
                + "  Api: {Type: AWS::ApiGateway::RestApi}\n"
                + Models.Resource("Orders", "orders")
                + Models.Method("PUT", "Orders"),
            OneOrigin
        );

        Assert.Equal("it was written by the AWS CDK: repair it in the CDK source", fix.Why);
    }

    [Fact]
    public void Without_an_origin_the_way_out_is_named()
    {
        Fix fix = AddPreflight(Shop1, PageSettings.None);

        Assert.Equal(Trust.DisplayOnly, fix.Trust);
        Assert.EndsWith(
            "run again with --origin https://your-site.example",
            fix.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_origins_are_answered_by_a_template()
    {
        Fix fix = AddPreflight(
            Shop1,
            new PageSettings(["https://a.example", "https://b.example"], [], null, null)
        );

        string text = Assert.Single(fix.Edits).NewText;
        Assert.Equal(Trust.Safe, fix.Trust);
        Assert.Contains(
            "Access-Control-Allow-Origin: \"'https://a.example'\"",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("#if($origin == \"https://b.example\")", text, StringComparison.Ordinal);
        Assert.Contains(
            "method.response.header.Vary: \"'Origin'\"",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Credentials_are_not_written_beside_a_star()
    {
        const string Star = """
              Orders2:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: two}
              Options:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Orders2
                  HttpMethod: OPTIONS
                  Integration:
                    Type: MOCK
                    IntegrationResponses:
                      - StatusCode: 200
                        ResponseParameters:
                          method.response.header.Access-Control-Allow-Origin: "'*'"

            """;

        string shop = Shop1 + Star + Models.Method("GET", "Orders2");
        Fix open = AddPreflight(shop, PageSettings.None);
        Fix withCookies = AddPreflight(shop, new PageSettings([], [], true, null));

        Assert.Equal(Trust.Safe, open.Trust);
        Assert.StartsWith(
            "'*' does not go with credentials",
            withCookies.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Methods_under_different_conditions_are_for_a_person()
    {
        Fix fix = AddPreflight(
            "Conditions: {A: !Equals [!Ref P, a]}\nParameters: {P: {Type: String}}\n"
                + Shop1
                + Models
                    .Method("POST", "Orders")
                    .Replace(
                        "Properties:",
                        "Condition: A\n    Properties:",
                        StringComparison.Ordinal
                    ),
            OneOrigin
        );

        Assert.StartsWith(
            "the methods of the route exist under different conditions",
            fix.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_default_makes_a_fix_unsafe()
    {
        Kitchen kitchen = Kitchen.Of(Shop1, OneOrigin);
        Violation violation = Kitchen.Violation(
            kitchen.Subject(SubjectKind.Route, "/orders"),
            "add-preflight"
        );

        Fix fix = Kitchen.Plan(violation with { ByDefaultOf = "Origin" });

        Assert.Equal(Trust.Unsafe, fix.Trust);
        Assert.Contains("by default of 'Origin'", fix.Why, StringComparison.Ordinal);
    }

    private static PageSettings OneOrigin { get; } = new(["https://a.example"], [], null, null);

    private static string Shop1 { get; } =
        "Resources:\n"
        + Models.Api
        + Models.Resource("Orders", "orders")
        + Models.Method("PUT", "Orders");

    private static Fix AddPreflight(string yaml, PageSettings pageSettings)
    {
        Kitchen kitchen = Kitchen.Of(yaml, pageSettings);
        return Kitchen.Plan(
            Kitchen.Violation(kitchen.Subject(SubjectKind.Route, "/orders"), "add-preflight")
        );
    }
}
