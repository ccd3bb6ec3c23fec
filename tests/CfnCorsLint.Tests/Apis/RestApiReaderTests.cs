using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

public sealed class RestApiReaderTests
{
    [Fact]
    public void Resources_of_any_depth_and_order_become_paths()
    {
        Api api = OneWith(
            Method("GET", "Item"),
            Resource("Item", "{id}", "Orders"),
            Resource("Orders", "orders"),
            Method("POST", "Orders"),
            Method("GET", ""),
            Models.Api
        );

        Assert.Equal(["/orders/{id} GET", "/orders POST", "/ GET"], api.Routes.Select(Describe));
        Assert.Empty(api.UnknownRoutes);
        Assert.All(api.Routes, route => Assert.Null(route.UnknownMethods));
    }

    [Theory]
    [InlineData("!Ref Orders")]
    [InlineData("{Ref: Orders}")]
    [InlineData("!Sub '${Orders}'")]
    [InlineData("!GetAtt Orders.ResourceId")]
    [InlineData("{'Fn::GetAtt': [Orders, ResourceId]}")]
    public void A_resource_is_named_in_many_ways(string reference)
    {
        Api api = OneWith(
            Models.Api,
            Resource("Orders", "orders"),
            $$"""
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Sub '${Api}', HttpMethod: get, ResourceId: {{reference}} }

            """
        );

        Assert.Equal("/orders GET", Describe(Assert.Single(api.Routes)));
    }

    [Theory]
    [InlineData("!GetAtt Api.RootResourceId")]
    [InlineData("!Sub '${Api.RootResourceId}'")]
    [InlineData("{'Fn::GetAtt': Api.RootResourceId}")]
    public void The_root_is_named_in_many_ways(string reference)
    {
        Api api = OneWith(
            Models.Api,
            $$"""
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !GetAtt Api.RestApiId, HttpMethod: GET, ResourceId: {{reference}} }

            """
        );

        Assert.Equal("/ GET", Describe(Assert.Single(api.Routes)));
    }

    [Fact]
    public void Parents_in_a_circle_are_an_unknown_path()
    {
        Api api = OneWith(
            Models.Api,
            Resource("A", "a", "B"),
            Resource("B", "b", "A"),
            Method("GET", "A")
        );

        Assert.StartsWith("/{?}", Assert.Single(api.Routes).Path, StringComparison.Ordinal);
        Assert.NotEmpty(api.UnknownRoutes);
    }

    [Fact]
    public void A_greedy_route_is_the_fallback_of_those_beside_and_below()
    {
        Api api = OneWith(
            Models.Api,
            Resource("Proxy", "{proxy+}"),
            Resource("Orders", "orders"),
            Resource("Item", "{id}", "Orders"),
            Resource("ItemProxy", "{rest+}", "Orders"),
            Method("ANY", "Proxy"),
            Method("GET", "Orders"),
            Method("GET", "Item"),
            Method("GET", "ItemProxy"),
            Method("GET", "")
        );

        Assert.Equal(
            [
                "/{proxy+} -> ",
                "/orders -> /{proxy+}",
                "/orders/{id} -> /orders/{rest+}",
                "/orders/{rest+} -> /{proxy+}",
                "/ -> ",
            ],
            api.Routes.Select(route => $"{route.Path} -> {route.Fallback?.Path}")
        );
    }

    [Fact]
    public void Several_APIs_keep_their_own_routes()
    {
        ApiModel model = Of(
            """
            Resources:
              One: {Type: AWS::ApiGateway::RestApi}
              Two: {Type: AWS::ApiGateway::RestApi}
              GetOne: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref One, ResourceId: !GetAtt One.RootResourceId, HttpMethod: GET}}
              GetTwo: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Two, ResourceId: !GetAtt Two.RootResourceId, HttpMethod: PUT}}
            """
        );

        Assert.Equal(["One", "Two"], model.Apis.Select(api => api.Id));
        Assert.Equal(
            ["/ GET", "/ PUT"],
            model.Apis.SelectMany(api => api.Worlds[0].Api.Routes).Select(Describe)
        );
    }

    [Theory]
    [InlineData("!Ref ApiIdParam", "ApiIdParam")]
    [InlineData("!ImportValue shared-api", "ImportValue(shared-api)")]
    [InlineData("{'Fn::ImportValue': shared-api}", "ImportValue(shared-api)")]
    [InlineData("!GetAtt Stack.Outputs.ApiId", "Stack.Outputs.ApiId")]
    [InlineData("abc123", "abc123")]
    public void What_hangs_on_an_API_outside_makes_an_external_API(string id, string name)
    {
        Api api = One(
            $$"""
            Parameters:
              ApiIdParam: {Type: String, Default: abc}
              Parent: {Type: String}
            Resources:
              Stack: {Type: AWS::CloudFormation::Stack}
              Orders: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: {{id}}, ParentId: !Ref Parent, PathPart: orders} }
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: {{id}}, ResourceId: !Ref Orders, HttpMethod: GET} }
            """
        );

        Assert.Equal(name, api.Id);
        Assert.True(api.IsExternal);
        Route route = Assert.Single(api.Routes);
        Assert.Equal("/{?}/orders", route.Path);
        Assert.NotNull(route.UnknownMethods);
        Assert.NotNull(api.UnknownGatewayResponses);
        Assert.NotEmpty(api.UnknownRoutes);
    }

    [Theory]
    [InlineData("ResourceId: !Ref Elsewhere, HttpMethod: GET", "/{?} GET")]
    [InlineData("ResourceId: !Ref Orders, HttpMethod: !Ref Elsewhere", "/orders ")]
    public void A_method_that_is_not_wholly_known_leaves_the_routes_open(string rest, string route)
    {
        Api api = One(
            $$"""
            Parameters: {Elsewhere: {Type: String} }
            Resources:
            {{Models.Api}}{{Resource("Orders", "orders")}}
              Odd: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, {{rest}} } }
            """
        );

        Route only = Assert.Single(api.Routes);
        Assert.Equal(route, Describe(only));
        Assert.NotNull(only.UnknownMethods);
    }

    [Fact]
    public void A_method_on_a_resource_outside_leaves_every_route_open()
    {
        Api api = One(
            $$"""
            Parameters: {Elsewhere: {Type: String} }
            Resources:
            {{Models.Api}}{{Resource("Orders", "orders")}}{{Method("GET", "Orders")}}
              Odd: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !Ref Elsewhere, HttpMethod: OPTIONS} }
            """
        );

        Assert.All(api.Routes, route => Assert.NotNull(route.UnknownMethods));
    }

    [Fact]
    public void A_condition_splits_the_worlds_of_its_own_API_only()
    {
        ApiModel model = Of(
            """
            Parameters: {Env: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Env, prod]}
            Resources:
              One: {Type: AWS::ApiGateway::RestApi}
              Two: {Type: AWS::ApiGateway::RestApi}
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref One, ResourceId: !GetAtt One.RootResourceId, HttpMethod: GET}}
              Put: {Type: AWS::ApiGateway::Method, Condition: IsProd, Properties: {RestApiId: !Ref One, ResourceId: !GetAtt One.RootResourceId, HttpMethod: PUT}}
              Gone: {Type: AWS::ApiGateway::RestApi, Condition: IsProd}
            """
        );

        Assert.Equal(
            [
                "One IsProd is true: / GET PUT",
                "One IsProd is false: / GET",
                "Two : ",
                "Gone IsProd is true: ",
            ],
            from api in model.Apis
            from world in api.Worlds
            select $"{api.Id} {world.World}: {string.Join(' ', world.Api.Routes.Select(Describe))}"
        );
    }

    [Fact]
    public void An_API_chosen_by_a_condition_gets_the_method_where_it_is_chosen()
    {
        ApiModel model = Of(
            """
            Parameters: {Existing: {Type: String, Default: ''}}
            Conditions: {HasApi: !Not [!Equals [!Ref Existing, '']]}
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi}
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !If [HasApi, !Ref Existing, !Ref Api], ResourceId: !If [HasApi, root, !GetAtt Api.RootResourceId], HttpMethod: GET}}
            """
        );

        Assert.Equal(
            [
                "Api HasApi is true: ",
                "Api HasApi is false: / GET",
                "Existing HasApi is true: /{?} GET",
            ],
            from api in model.Apis
            from world in api.Worlds
            select $"{api.Id} {world.World}: {string.Join(' ', world.Api.Routes.Select(Describe))}"
        );
    }

    [Theory]
    [InlineData(
        "Api: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {'Fn::GetAtt': [Maker, Body]}}}",
        "Fn::GetAtt Maker.Body"
    )]
    [InlineData(
        "Api: {Type: AWS::ApiGateway::RestApi, Properties: {BodyS3Location: {Bucket: b}}}",
        "BodyS3Location"
    )]
    [InlineData("Api: {Type: AWS::ApiGateway::RestApi, Properties: {CloneFrom: abc}}", "CloneFrom")]
    [InlineData(
        "Api: {Type: AWS::ApiGateway::RestApi}\n  'Fn::ForEach::X': [X, [a], {}]",
        "a loop or an include among the resources"
    )]
    [InlineData(
        "Api: {Type: AWS::ApiGateway::RestApi}\n  More: {Type: AWS::CloudFormation::Stack, Properties: {Parameters: {Root: !GetAtt Api.RootResourceId}}}",
        "the root of 'Api' is handed to the stack 'More'"
    )]
    public void What_others_may_add_is_unknown(string resources, string why)
    {
        Api api = One($"Resources:\n{Method("GET", "")}  {resources}\n");

        Assert.Equal([why], api.UnknownRoutes);
        Assert.Equal(why, Assert.Single(api.Routes).UnknownMethods);
        Assert.Equal(why, api.UnknownGatewayResponses);
    }

    [Fact]
    public void With_the_id_of_an_API_alone_others_add_no_method()
    {
        Api api = One(
            $"Resources:\n{Method("GET", "")}  Api: {{Type: AWS::ApiGateway::RestApi}}\nOutputs: {{Id: {{Value: !Ref Api, Export: {{Name: x}}}}}}\n"
        );

        Assert.Empty(api.UnknownRoutes);
        Assert.Null(Assert.Single(api.Routes).UnknownMethods);
        Assert.Equal("the id of 'Api' is exported as 'Id'", api.UnknownGatewayResponses);
    }

    [Theory]
    [InlineData("Outputs: {Id: {Value: !Ref Api}}")]
    [InlineData(
        "Outputs: {Url: {Value: !Sub 'https://${Api}.execute-api.eu-west-1.amazonaws.com', Export: {Name: x}}}"
    )]
    [InlineData(
        "  More: {Type: AWS::CloudFormation::Stack, Properties: {Parameters: {Url: !Sub 'https://${Api}.example'}}}"
    )]
    public void What_only_names_the_API_adds_nothing(string rest)
    {
        Api api = One($"Resources:\n{Models.Api}{Method("GET", "")}{rest}\n");

        Assert.Empty(api.UnknownRoutes);
    }

    [Fact]
    public void Settings_of_the_API_are_read()
    {
        Api api = One(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Metadata: {cfncors: {cors: off}}
                Properties:
                  ApiKeySourceType: AUTHORIZER
                  BinaryMediaTypes: ['*~1*', !Ref Type]
                  EndpointConfiguration: {Types: [PRIVATE]}
            """
        );

        Assert.Equal("off", api.CorsMode);
        Assert.Equal(Truth.False, api.KeyFromHeader);
        Assert.Equal(Truth.True, api.IsPrivate);
        Assert.Equal(2, api.BinaryTypes.Length);
        Assert.Equal("Api", api.Resource?.LogicalId);
    }

    [Fact]
    public void A_deployment_reaches_what_it_names_also_through_others()
    {
        Api api = OneWith(
            Models.Api,
            Resource("Orders", "orders"),
            Method("GET", "Orders"),
            Method("PUT", "Orders"),
            """
              Last:
                Type: AWS::ApiGateway::Deployment
                DependsOn: OrdersGET
                Properties: {RestApiId: !Ref Api, Description: !Sub 'of ${OrdersPUT}'}

            """
        );

        Assert.Equal(
            ["Api", "Orders", "OrdersGET", "OrdersPUT"],
            Assert.Single(api.Deployments).Reaches.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Gateway_responses_are_read_with_their_headers()
    {
        Api api = OneWith(
            Models.Api,
            """
              Errors:
                Type: AWS::ApiGateway::GatewayResponse
                Properties:
                  RestApiId: !Ref Api
                  ResponseType: DEFAULT_4xx
                  ResponseParameters:
                    gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
                    gatewayresponse.headers.Vary: "'Origin'"

            """
        );

        GatewayResponse response = Assert.Single(api.GatewayResponses);
        Assert.Equal("DEFAULT_4XX", response.Type);
        Assert.NotNull(response.Find("access-control-allow-origin"));
        Assert.Equal("gatewayresponse.headers.Vary", Assert.Single(response.OtherKeys).Value);
        Assert.Null(api.UnknownGatewayResponses);
    }

    private static string Describe(Route route) =>
        $"{route.Path} {string.Join(' ', route.Methods.Select(method => method.Verb))}";
}
