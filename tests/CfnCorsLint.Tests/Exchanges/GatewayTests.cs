using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class GatewayTests
{
    private const string Origin = "https://app.example";

    private const string Ok =
        """RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200, ResponseParameters: {method.response.header.Access-Control-Allow-Origin: "'*'"}}]""";

    [Fact]
    public void Nobody_answers_with_a_missing_token()
    {
        Answer answer = Preflight(Method("GET", ""));

        Assert.Equal(403, answer.Status);
        Assert.Equal("""{"message":"Missing Authentication Token"}""", answer.Body);
        Assert.Empty(answer.Headers);
        Assert.Null(answer.UnknownHeaders);
    }

    [Theory]
    [InlineData("DEFAULT_4XX", "", "403 Access-Control-Allow-Origin=*")]
    [InlineData("DEFAULT_5XX", "", "403 ")]
    [InlineData(
        "MISSING_AUTHENTICATION_TOKEN",
        "StatusCode: 200,",
        "200 Access-Control-Allow-Origin=*"
    )]
    [InlineData(
        "MISSING_AUTHENTICATION_TOKEN",
        "StatusCode: !Ref Code,",
        "? Access-Control-Allow-Origin=*"
    )]
    public void Gateway_responses_shape_the_error(string type, string status, string shown) =>
        Assert.Equal(
            shown,
            Show(Preflight(Method("GET", "") + GatewayResponse(type, status, "\"'*'\"")))
        );

    [Fact]
    public void A_type_of_its_own_takes_nothing_from_the_default() =>
        Assert.Equal(
            "403 ",
            Show(
                Preflight(
                    Method("GET", "")
                        + GatewayResponse("DEFAULT_4XX", "", "\"'*'\"")
                        + """
                          Own: {Type: AWS::ApiGateway::GatewayResponse, Properties: {RestApiId: !Ref Api, ResponseType: MISSING_AUTHENTICATION_TOKEN}}

                        """
                )
            )
        );

    [Theory]
    [InlineData("AuthorizationType: AWS_IAM", 403)]
    [InlineData("AuthorizationType: Custom, AuthorizerId: !Ref Token", 401)]
    [InlineData("AuthorizationType: CUSTOM, AuthorizerId: !Ref Request", 401)]
    [InlineData("AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Token", 401)]
    [InlineData("AuthorizationType: CUSTOM, AuthorizerId: !Ref ByQuery", null)]
    [InlineData("AuthorizationType: CUSTOM, AuthorizerId: !ImportValue x", null)]
    [InlineData("AuthorizationType: !Ref Kind", null)]
    [InlineData("AuthorizationType: None", 200)]
    [InlineData("ApiKeyRequired: true", 403)]
    [InlineData("ApiKeyRequired: 'TRUE'", 403)]
    [InlineData("ApiKeyRequired: !Ref Kind", null)]
    [InlineData(
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.header.X-Id: true}",
        400
    )]
    [InlineData(
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.header.X-Id: false}",
        200
    )]
    [InlineData(
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.path.id: true}",
        200
    )]
    [InlineData(
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.header.Origin: true}",
        200
    )]
    [InlineData(
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.querystring.id: true}",
        null
    )]
    [InlineData("RequestValidatorId: !Ref Checks, RequestModels: {application/json: Order}", 400)]
    [InlineData(
        "RequestValidatorId: !Ref Elsewhere, RequestParameters: {method.request.header.X-Id: true}",
        null
    )]
    [InlineData("RequestParameters: {method.request.header.X-Id: true}", 200)]
    public void What_stands_before_the_integration_may_refuse(string properties, int? status) =>
        Assert.Equal(
            status,
            Preflight(
                Options($"Type: MOCK, {Ok}", properties)
                    + """
                      Token: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: TOKEN, IdentitySource: method.request.header.Authorization}}
                      Request: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: REQUEST, IdentitySource: 'context.path, method.request.header.X-Who'}}
                      ByQuery: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: REQUEST, IdentitySource: method.request.querystring.who}}
                      Checks: {Type: AWS::ApiGateway::RequestValidator, Properties: {ValidateRequestParameters: true, ValidateRequestBody: true}}

                    """
            ).Status
        );

    [Theory]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 200}]",
        "200"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 204}]",
        "204"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 404, SelectionPattern: '4..'}, {StatusCode: 204, SelectionPattern: '2..'}]",
        "204"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 204, SelectionPattern: '2..'}, {StatusCode: 200, SelectionPattern: '200'}]",
        "200"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 404, SelectionPattern: '4..'}]",
        "500"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "[{StatusCode: 404, SelectionPattern: '('}]",
        "?"
    )]
    [InlineData("""RequestTemplates: {application/json: '{"statusCode": 200}'}""", "[]", "500")]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": 200}'}""",
        "!Ref Responses",
        "?"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '{"statusCode": "200"}'}""",
        "[{StatusCode: 200}]",
        "500"
    )]
    [InlineData(
        """RequestTemplates: {application/json: '#set($a=1){"statusCode": 200}'}""",
        "[{StatusCode: 200}]",
        "?"
    )]
    [InlineData("""RequestTemplates: !Ref Templates""", "[{StatusCode: 200}]", "?")]
    [InlineData("""ContentHandling: CONVERT_TO_TEXT""", "[{StatusCode: 200}]", "500")]
    [InlineData("""PassthroughBehavior: never""", "[{StatusCode: 200}]", "415")]
    [InlineData(
        """PassthroughBehavior: WHEN_NO_TEMPLATES, RequestTemplates: {text/plain: '{"statusCode": 200}'}""",
        "[{StatusCode: 200}]",
        "415"
    )]
    [InlineData(
        """RequestTemplates: {text/plain: '{"statusCode": 200}'}""",
        "[{StatusCode: 200}]",
        "500"
    )]
    [InlineData("""PassthroughBehavior: WHEN_NO_TEMPLATES""", "[{StatusCode: 200}]", "500")]
    public void A_mock_answers_what_its_template_and_responses_say(
        string more,
        string responses,
        string status
    ) =>
        Assert.Equal(
            status,
            Show(Preflight(Options($"Type: MOCK, {more}, IntegrationResponses: {responses}")))
                .Trim()
        );

    [Theory]
    [InlineData("'*/*'", "", 500)]
    [InlineData("'*~1*'", "", 500)]
    [InlineData("image/png", "", 200)]
    [InlineData("'*/*'", "ContentHandling: convert_to_text,", 200)]
    [InlineData("'*/*'", "ContentHandling: CONVERT_TO_BINARY,", 500)]
    [InlineData("'*/*'", "ContentHandling: !Ref How,", null)]
    [InlineData("!Ref Types", "", null)]
    public void A_mock_breaks_on_binary_requests(string types, string handling, int? status)
    {
        Api api = OneWith(
            $$"""
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {BinaryMediaTypes: [{{types}}]} }

            """,
            Options($"Type: MOCK, {handling} {Ok}")
        );

        Assert.Equal(status, Gateway.AnswerPreflight(api, api.Routes[0], Origin).Status);
    }

    [Theory]
    [InlineData("\"'https://a.example'\"", "200 Access-Control-Allow-Origin=https://a.example")]
    [InlineData("\"'*''\"", "200 Access-Control-Allow-Origin=*'")]
    [InlineData("integration.response.header.X", "200 Access-Control-Allow-Origin=?")]
    [InlineData("stageVariables.origin", "200 Access-Control-Allow-Origin=?")]
    [InlineData("!Sub \"'https://${Site}'\"", "200 Access-Control-Allow-Origin=?")]
    [InlineData("'*'", "? Access-Control-Allow-Origin=?")]
    public void Mappings_become_headers(string mapping, string shown) =>
        Assert.Equal(
            shown,
            Show(
                Preflight(
                    Options(
                        $$"""Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200, ResponseParameters: {method.response.header.Access-Control-Allow-Origin: {{mapping}}, method.response.header.X: "'y'"} }]"""
                    )
                )
            )
        );

    [Theory]
    [InlineData("https://b.example", "https://b.example")]
    [InlineData("https://x.example", "https://a.example")]
    public void A_template_may_answer_several_origins(string origin, string allowed)
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            Options(
                """
                Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{
                  StatusCode: 200,
                  ResponseParameters: {method.response.header.Access-Control-Allow-Origin: "'https://a.example'"},
                  ResponseTemplates: {application/json: '#set($origin = $input.params().header.get("Origin")) #if($origin == "https://b.example") #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end'} }]
                """.ReplaceLineEndings(" ")
            )
        );

        Answer answer = Gateway.AnswerPreflight(api, api.Routes[0], origin);
        Assert.Equal(allowed, answer.Find("Access-Control-Allow-Origin")?.Text);
        Assert.Equal(
            ["https://a.example", "https://b.example"],
            ExpectedOrigins.Of(api, api.Routes[0], PageSettings.None)
        );
    }

    [Theory]
    [InlineData("AWS_PROXY", "[]", "?")]
    [InlineData("HTTP", "[{StatusCode: 200}]", "200")]
    [InlineData("HTTP", "[{StatusCode: 200, SelectionPattern: '2..'}]", "?")]
    [InlineData("AWS", "[{StatusCode: 200}, {StatusCode: 500, SelectionPattern: '5..'}]", "?")]
    public void A_backend_is_known_as_far_as_its_responses_are(
        string type,
        string responses,
        string status
    ) =>
        Assert.Equal(
            status,
            Show(Preflight(Options($"Type: {type}, IntegrationResponses: {responses}"))).Trim()
        );

    [Theory]
    [InlineData(
        """{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*'}""",
        Truth.True
    )]
    [InlineData(
        """{Effect: Allow, Principal: {AWS: '*'}, Action: ['execute-api:*'], Resource: ['execute-api:/*/OPTIONS/*']}""",
        Truth.True
    )]
    [InlineData(
        """{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*/GET/*'}""",
        Truth.False
    )]
    [InlineData(
        """{Effect: Allow, Principal: {AWS: 'arn:aws:iam::123456789012:root'}, Action: 'execute-api:Invoke', Resource: '*'}""",
        Truth.False
    )]
    [InlineData(
        """{Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}, Action: 'execute-api:Invoke', Resource: '*'}""",
        Truth.False
    )]
    [InlineData(
        """{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: {IpAddress: {'aws:SourceIp': 10.0.0.0/8}}}""",
        Truth.True
    )]
    [InlineData(
        """{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: {StringEquals: {'aws:PrincipalOrgID': o-1}}}""",
        Truth.Unknown
    )]
    [InlineData(
        """{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: !Sub 'arn:aws:execute-api:${AWS::Region}:1:x/prod/OPTIONS/*'}""",
        Truth.True
    )]
    [InlineData("""!Ref Statement""", Truth.Unknown)]
    public void A_policy_lets_preflights_through_or_not(string statement, Truth lets)
    {
        Api api = OneWith(
            $$"""
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Policy: {Statement: [{{statement}}]} } }

            """,
            Options($"Type: MOCK, {Ok}")
        );

        Assert.Equal(lets, api.Policy?.Lets("OPTIONS", api.Routes[0].Path));
        int? status = Gateway.AnswerPreflight(api, api.Routes[0], Origin).Status;
        Assert.Equal(lets == Truth.True ? 200 : null, status);
    }

    [Fact]
    public void An_empty_text_is_no_policy() =>
        Assert.Null(
            OneWith(
                """
                  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Policy: ''} }

                """
            ).Policy
        );

    [Theory]
    [InlineData(
        "MOCK",
        """RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200}]""",
        "200"
    )]
    [InlineData(
        "AWS",
        "IntegrationResponses: [{StatusCode: 500, SelectionPattern: '5..'}, {StatusCode: 201}]",
        "201"
    )]
    [InlineData("AWS", "IntegrationResponses: [{StatusCode: 302}]", "?")]
    [InlineData("AWS_PROXY", "IntegrationResponses: [{StatusCode: 200}]", "?")]
    public void The_answer_is_the_successful_one(string type, string more, string status)
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            $$"""
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, Integration: {Type: {{type}}, {{more}} } } }

            """
        );

        Route route = api.Routes[0];
        Assert.Equal(
            status,
            Show(Gateway.AnswerSuccess(api, route, route.Methods[0], Origin)).Trim()
        );
    }

    private static Answer Preflight(string resources)
    {
        Api api = OneWith(CfnCorsLint.Tests.Apis.Models.Api, resources);
        return Gateway.AnswerPreflight(api, api.Routes[0], Origin);
    }

    private static string Options(string integration, string more = "") =>
        $$"""
              Options: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: OPTIONS, Integration: { {{integration}} }, {{more}} } }

            """;

    private static string GatewayResponse(string type, string status, string origin) =>
        $$"""
              Errors: {Type: AWS::ApiGateway::GatewayResponse, Properties: {RestApiId: !Ref Api, ResponseType: {{type}}, {{status}} ResponseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: {{origin}} } } }

            """;

    private static string Show(Answer answer) =>
        $"{answer.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} "
        + string.Join(' ', answer.Headers.Select(header => $"{header.Name}={header.Text ?? "?"}"));
}
