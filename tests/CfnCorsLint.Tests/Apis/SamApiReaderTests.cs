using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Apis;

/// <summary>What AWS SAM makes of an <c>AWS::Serverless::Api</c> and of events.</summary>
/// <remarks>Source: https://github.com/aws/serverless-application-model/tree/develop/samtranslator</remarks>
public sealed class SamApiReaderTests
{
    private const string Pool =
        "DefaultAuthorizer: Users, Authorizers: {Users: {UserPoolArn: arn}, "
        + "Token: {FunctionArn: arn, Identity: {Header: X-Token} }, "
        + "Signed: {FunctionArn: arn, FunctionPayloadType: REQUEST, Identity: {Headers: [X-Sign, X-Time]} } }";

    [Theory]
    [InlineData("get", "'GET,OPTIONS'")]
    [InlineData("POST", "'OPTIONS,POST'")]
    [InlineData("any", "'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'")]
    public void Cors_lists_the_methods_of_each_path(string verb, string methods)
    {
        Method options = OptionsOf(Api("Cors: \"'*'\"", Event("/a", verb)));

        Assert.Equal(methods, Header(options, HeaderNames.AllowMethods));
        Assert.Equal("'*'", Header(options, HeaderNames.AllowOrigin));
        Assert.Null(Header(options, HeaderNames.AllowHeaders));
        Assert.Null(Header(options, HeaderNames.MaxAge));
    }

    [Theory]
    [InlineData("{AllowHeaders: \"'X-A'\"}", "'*'", "'X-A'", null, null)]
    [InlineData("{AllowOrigin: \"'https://a.example'\"}", "'https://a.example'", null, null, null)]
    [InlineData("{MaxAge: 600}", "'*'", null, "600", null)]
    [InlineData("{AllowOrigin: x, AllowCredentials: true}", "x", null, null, "'true'")]
    [InlineData("{AllowOrigin: x, AllowCredentials: 'true'}", "x", null, null, null)]
    [InlineData(
        "{AllowOrigin: x, AllowCredentials: false, AllowHeaders: ''}",
        "x",
        null,
        null,
        null
    )]
    public void Cors_may_be_a_mapping(
        string cors,
        string origin,
        string? headers,
        string? maxAge,
        string? credentials
    )
    {
        Method options = OptionsOf(Api($"Cors: {cors}", Event("/a", "get")));

        Assert.Equal(origin, Header(options, HeaderNames.AllowOrigin));
        Assert.Equal(headers, Header(options, HeaderNames.AllowHeaders));
        Assert.Equal(maxAge, Header(options, HeaderNames.MaxAge));
        Assert.Equal(credentials, Header(options, HeaderNames.AllowCredentials));
    }

    [Theory]
    [InlineData("Cors: {}")]
    [InlineData("Cors: ''")]
    [InlineData("Name: orders")]
    public void Without_Cors_nothing_answers_preflights(string property)
    {
        Api api = Api(property, Event("/a", "get"));

        Assert.Null(Assert.Single(api.Routes).Options);
        Assert.Null(api.Cors);
    }

    [Fact]
    public void What_SAM_makes_has_the_place_of_the_property_that_makes_it_do_so()
    {
        Api api = Api("Cors: {MaxAge: \"'600'\"}", Event("/a", "get"));
        Method options = OptionsOf(api);

        Assert.Equal("Cors", (options.Place as ScalarNode)?.Value);
        Assert.Same(api.Cors?.Place, options.Place);
        Assert.True(options.IsMadeBy(api));
        Assert.Equal("E0", (Assert.Single(api.Routes).Place as ScalarNode)?.Value);
    }

    [Fact]
    public void A_path_with_an_OPTIONS_method_of_its_own_is_left_out()
    {
        Api api = Api("Cors: \"'*'\"", Event("/a", "options"), Event("/b", "get"));

        Assert.Equal(
            [IntegrationKind.Proxy, IntegrationKind.Mock],
            api.Routes.Select(route => route.Options?.Integration?.Kind)
        );
    }

    [Theory]
    [InlineData("", AuthorizationKind.CognitoUserPools)]
    [InlineData(", AddDefaultAuthorizerToCorsPreflight: true", AuthorizationKind.CognitoUserPools)]
    [InlineData(", AddDefaultAuthorizerToCorsPreflight: false", AuthorizationKind.None)]
    [InlineData(
        ", AddDefaultAuthorizerToCorsPreflight: 'false'",
        AuthorizationKind.CognitoUserPools
    )]
    [InlineData(", AddDefaultAuthorizerToCorsPreflight: !Ref Flag", AuthorizationKind.Unknown)]
    public void The_default_authorizer_guards_preflights_unless_a_boolean_says_no(
        string more,
        AuthorizationKind kind
    )
    {
        Api api = Api($"Cors: \"'*'\", Auth: {{ {Pool}{more} }}", Event("/a", "get"));

        Assert.Equal(kind, OptionsOf(api).Authorization.Kind);
        Assert.Equal(
            AuthorizationKind.CognitoUserPools,
            Assert.Single(api.Routes).Find("GET")?.Authorization.Kind
        );
    }

    [Theory]
    [InlineData("Auth: {Authorizer: NONE}", AuthorizationKind.None, "")]
    [InlineData("Auth: {Authorizer: Token}", AuthorizationKind.Custom, "x-token")]
    [InlineData("Auth: {Authorizer: Signed}", AuthorizationKind.Custom, "x-sign x-time")]
    [InlineData(
        "Auth: {Authorizer: AWS_IAM}",
        AuthorizationKind.AwsIam,
        "authorization x-amz-date x-amz-security-token"
    )]
    [InlineData(
        "Auth: {ApiKeyRequired: true}",
        AuthorizationKind.CognitoUserPools,
        "authorization"
    )]
    [InlineData("Auth: {Authorizer: Elsewhere}", AuthorizationKind.Unknown, "")]
    public void An_event_may_name_its_own_authorizer(
        string auth,
        AuthorizationKind kind,
        string headers
    )
    {
        Api api = Api($"Auth: {{ {Pool} }}", Event("/a", "get", auth));
        Method? method = Assert.Single(api.Routes).Find("GET");

        Assert.Equal(kind, method?.Authorization.Kind);
        Assert.Equal(headers, string.Join(' ', method?.Authorization.IdentityHeaders ?? []));
    }

    [Theory]
    [InlineData("ApiKeyRequired: true", "", Truth.True, Truth.True)]
    [InlineData(
        "ApiKeyRequired: true, AddApiKeyRequiredToCorsPreflight: false",
        "",
        Truth.True,
        Truth.False
    )]
    [InlineData(
        "ApiKeyRequired: true, AddDefaultAuthorizerToCorsPreflight: false",
        "",
        Truth.True,
        Truth.True
    )]
    [InlineData("ApiKeyRequired: true", "Auth: {ApiKeyRequired: false}", Truth.False, Truth.True)]
    [InlineData("ApiKeyRequired: false", "Auth: {ApiKeyRequired: true}", Truth.True, Truth.False)]
    public void A_key_may_be_asked_for_by_the_API_or_the_event(
        string auth,
        string own,
        Truth ofMethod,
        Truth ofPreflight
    )
    {
        Api api = Api($"Cors: \"'*'\", Auth: {{ {auth} }}", Event("/a", "get", own));

        Assert.Equal(ofMethod, Assert.Single(api.Routes).Find("GET")?.NeedsKey);
        Assert.Equal(ofPreflight, OptionsOf(api).NeedsKey);
    }

    [Fact]
    public void Events_without_an_API_make_one_that_gets_the_globals()
    {
        Api api = Models.One(
            """
            Globals: {Api: {Cors: "'https://a.example'"} }
            Resources:
              F: {Type: AWS::Serverless::Function, Properties: {Events: {E: {Type: Api, Properties: {Path: /a, Method: get} } } } }
            """
        );

        Assert.Equal("ServerlessRestApi", api.Id);
        Assert.True(api.IsImplicit);
        Assert.False(api.IsExternal);
        Assert.Equal(ApiDefinition.Events, api.Definition);
        Assert.Equal("'https://a.example'", Header(OptionsOf(api), HeaderNames.AllowOrigin));
    }

    [Fact]
    public void Methods_of_functions_that_a_condition_leaves_out_are_listed_all_the_same()
    {
        ApiModel model = Models.Of(
            $$"""
            Parameters: {Stage: {Type: String} }
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            Resources:
              Api: {Type: AWS::Serverless::Api, Properties: {StageName: p, Cors: "'*'"} }
            {{Function("F", [Event("/a", "get")])}}
            {{Function("G", [Event("/a", "put")], "Condition: IsProd, ")}}
            """
        );

        Assert.Equal(2, model.Apis[0].Worlds.Length);
        Assert.All(
            model.Apis[0].Worlds,
            world =>
                Assert.Equal(
                    "'GET,OPTIONS,PUT'",
                    Header(OptionsOf(world.Api), HeaderNames.AllowMethods)
                )
        );
        Assert.Equal(
            [3, 2],
            model.Apis[0].Worlds.Select(world => world.Api.Routes[0].Methods.Length)
        );
    }

    [Theory]
    [InlineData("", "GET OPTIONS")]
    [InlineData(", MergeDefinitions: true", "GET PUT OPTIONS")]
    public void A_definition_keeps_events_out_unless_they_are_merged(string more, string verbs)
    {
        Api api = Api(
            "Cors: \"'*'\", DefinitionBody: {swagger: '2.0', paths: {/a: {get: "
                + "{x-amazon-apigateway-integration: {type: aws_proxy} } } } }"
                + more,
            Event("/a", "put")
        );

        Assert.Equal(
            verbs,
            string.Join(' ', Assert.Single(api.Routes).Methods.Select(method => method.Verb))
        );
    }

    [Fact]
    public void Gateway_responses_have_headers_without_a_prefix()
    {
        Api api = Api(
            "GatewayResponses: {DEFAULT_4xx: {ResponseParameters: {Headers: {Access-Control-Allow-Origin: \"'*'\"} } } }",
            Event("/a", "get")
        );

        GatewayResponse response = Assert.Single(api.GatewayResponses);
        Assert.Equal("DEFAULT_4XX", response.Type);
        Assert.NotNull(response.Find(HeaderNames.AllowOrigin));
    }

    private static Api Api(string properties, params string[] events) =>
        Models.One(
            $$"""
            Parameters: {Flag: {Type: String} }
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: p, {{properties}} }
            {{Function("F", events)}}
            """
        );

    private static string Function(string id, string[] events, string more = "") =>
        $$"""
              {{id}}: { {{more}} Type: AWS::Serverless::Function, Properties: {Events: {
                {{string.Join(", ", events.Select((one, at) => $"E{at}: {one}"))}} } } }
            """;

    private static string Event(string path, string verb, string more = "") =>
        $"{{Type: Api, Properties: {{RestApiId: !Ref Api, Path: {path}, Method: {verb}{(more.Length > 0 ? ", " + more : "")} }} }}";

    private static Method OptionsOf(Api api) =>
        api.Routes[0].Options ?? throw new ArgumentException("It has none.", nameof(api));

    private static string? Header(Method options, string name) =>
        (options.Integration?.Responses[0].Find(name)?.Value as Value.Known)?.Text;
}
