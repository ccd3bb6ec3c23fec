using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

public sealed class OpenApiReaderTests
{
    private const string Schemes = """
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-API-Key}
            odd: {type: apiKey, in: header, name: X-Other}
            login: {type: oauth2, flows: {}}
            signed: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4}
            token: {type: apiKey, in: header, name: X-Token, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: token}}
            pool: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: {type: cognito_user_pools}}
            asked: {type: apiKey, in: header, name: Unused, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: request, identitySource: 'method.request.header.X-B, method.request.header.X-A'}}
            bare: {type: apiKey, in: header, name: Unused, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: request}}
            elsewhere: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: custom}

        """;

    private static Method Operation(string operation, string verb = "post", string more = "") =>
        Assert.Single(
            Assert
                .Single(
                    One(
                        "openapi: 3.0.1\n"
                            + more
                            + "paths:\n  /orders:\n    "
                            + verb
                            + ": "
                            + operation
                            + "\n"
                    ).Routes
                )
                .Methods
        );

    private static Method Operation2(string operation, string more = "") =>
        Assert.Single(
            Assert
                .Single(
                    One($"swagger: '2.0'\n{more}paths:\n  /orders:\n    post: {operation}\n").Routes
                )
                .Methods
        );

    [Theory]
    [InlineData("{}", AuthorizationKind.None, "", Truth.False)]
    [InlineData("{security: []}", AuthorizationKind.None, "", Truth.False)]
    [InlineData("{security: [{key: []}]}", AuthorizationKind.None, "", Truth.True)]
    [InlineData(
        "{security: [{signed: []}]}",
        AuthorizationKind.AwsIam,
        "authorization x-amz-date x-amz-security-token",
        Truth.False
    )]
    [InlineData("{security: [{token: []}]}", AuthorizationKind.Custom, "x-token", Truth.False)]
    [InlineData(
        "{security: [{pool: [], key: []}]}",
        AuthorizationKind.CognitoUserPools,
        "authorization",
        Truth.True
    )]
    [InlineData("{security: [{asked: []}]}", AuthorizationKind.Custom, "x-a x-b", Truth.False)]
    [InlineData("{security: [{bare: []}]}", AuthorizationKind.Custom, "?", Truth.False)]
    [InlineData("{security: [{odd: []}]}", AuthorizationKind.Unknown, "?", Truth.Unknown)]
    [InlineData("{security: [{login: []}]}", AuthorizationKind.Unknown, "?", Truth.Unknown)]
    [InlineData("{security: [{elsewhere: []}]}", AuthorizationKind.Unknown, "?", Truth.False)]
    [InlineData("{security: [{missing: []}]}", AuthorizationKind.Unknown, "?", Truth.Unknown)]
    [InlineData("{security: [{}, {token: []}]}", AuthorizationKind.Unknown, "?", Truth.Unknown)]
    [InlineData(
        "{security: [{token: []}, {pool: []}]}",
        AuthorizationKind.Unknown,
        "?",
        Truth.False
    )]
    [InlineData(
        "{x-amazon-apigateway-auth: {type: aws_iam}}",
        AuthorizationKind.AwsIam,
        "authorization x-amz-date x-amz-security-token",
        Truth.False
    )]
    [InlineData(
        "{x-amazon-apigateway-auth: {type: NONE}, security: [{key: []}]}",
        AuthorizationKind.None,
        "",
        Truth.True
    )]
    public void Security_is_read(
        string operation,
        AuthorizationKind kind,
        string headers,
        Truth needsKey
    )
    {
        Method method = Operation(operation, more: Schemes);

        Assert.Equal(kind, method.Authorization.Kind);
        Assert.Equal(
            headers,
            method.Authorization.UnknownIdentity is null
                ? string.Join(' ', method.Authorization.IdentityHeaders)
                : "?"
        );
        Assert.Equal(needsKey, method.NeedsKey);
    }

    [Fact]
    public void Security_of_the_whole_document_guards_nothing() =>
        Assert.Equal(
            AuthorizationKind.None,
            Operation(
                "{x-amazon-apigateway-integration: {type: MOCK}}",
                more: Schemes + "security: [{pool: []}]\n"
            ).Authorization.Kind
        );

    [Fact]
    public void Numbers_and_texts_are_the_same_status()
    {
        Method method = Operation(
            """
            {responses: {200: {headers: {Access-Control-Allow-Origin: {schema: {type: string}}}, content: {text/html: {}}}}, x-amazon-apigateway-integration: {type: aws, responses: {default: {statusCode: 200, responseParameters: {method.response.header.Vary: "'Origin'"}}, '5..': {statusCode: '500'}}}}
            """
        );

        MethodResponse declared = Assert.Single(method.Responses);
        Assert.Equal("200", (declared.StatusCode as Value.Known)?.Text);
        Assert.Null(declared.UnknownHeaders);
        Assert.NotNull(declared.Find("access-control-allow-origin"));
        Assert.Equal("text/html", Assert.Single(declared.ContentTypes));
        Assert.Equal(IntegrationKind.NonProxy, method.Integration?.Kind);
        Assert.Collection(
            method.Integration?.Responses ?? [],
            first =>
            {
                Assert.Null(first.SelectionPattern);
                Assert.Equal("200", (first.StatusCode as Value.Known)?.Text);
                Assert.Equal("Vary", Assert.Single(first.Headers).Name);
            },
            second => Assert.Equal("5..", (second.SelectionPattern as Value.Known)?.Text)
        );
    }

    [Theory]
    [InlineData("{responses: {200: {$ref: '#/components/responses/Ok'}}}", "$ref", null)]
    [InlineData("{responses: {default: {description: x}}}", null, "the response 'default'")]
    [InlineData("{responses: {2XX: {description: x}}}", null, "the response '2XX'")]
    [InlineData("{responses: {200: {description: x}}}", null, null)]
    public void What_a_response_may_hide_is_unknown(
        string operation,
        string? headers,
        string? responses
    )
    {
        Method method = Operation(operation);

        Assert.Equal(headers, method.Responses.Select(one => one.UnknownHeaders).FirstOrDefault());
        Assert.Equal(responses, method.UnknownResponses);
    }

    [Fact]
    public void Parameters_of_the_path_and_references_count()
    {
        Api api = One(
            """
            openapi: 3.0.1
            paths:
              /orders:
                parameters:
                  - {name: X-Tenant, in: header, required: true}
                  - {name: page, in: query}
                get:
                  parameters:
                    - $ref: '#/components/parameters/Trace'
                    - {name: X-Tenant, in: header, required: false}
                    - $ref: 'other.yaml#/Trace'
              /copies:
                $ref: '#/x-paths/copy~1of'
            x-paths:
              copy/of:
                delete: {}
            components:
              parameters:
                Trace: {name: X-Trace, in: header, required: 'true'}
            """
        );

        Method get = Assert.Single(api.Routes[0].Methods);
        Assert.Equal(
            ["header X-Tenant False", "querystring page False", "header X-Trace True"],
            get.Parameters.Select(one => $"{one.Location} {one.Name} {one.IsRequired}")
        );
        Assert.Equal("$ref", get.UnknownParameters);
        Assert.Equal("DELETE", Assert.Single(api.Routes[1].Methods).Verb);
    }

    [Theory]
    [InlineData("{}", "", Truth.False)]
    [InlineData("{requestBody: {content: {text/plain: {}}}}", "text/plain", Truth.Unknown)]
    [InlineData(
        "{requestBody: {required: true, content: {application/json: {schema: {}}}}}",
        "application/json",
        Truth.True
    )]
    [InlineData("{requestBody: {$ref: 'x.yaml'}}", "?", Truth.Unknown)]
    public void Bodies_are_read(string operation, string types, Truth needed)
    {
        Method method = Operation(operation);

        Assert.Equal(
            types,
            method.UnknownRequestTypes is null ? string.Join(' ', method.RequestTypes) : "?"
        );
        Assert.Equal(needed, method.NeedsBody);
    }

    [Theory]
    [InlineData("{consumes: [application/json]}", "")]
    [InlineData("{consumes: [text/plain]}", "text/plain")]
    [InlineData("{parameters: [{in: body, name: b}]}", "application/json")]
    [InlineData("{consumes: [a/b], parameters: [{in: body, name: b}]}", "a/b")]
    [InlineData("{parameters: [{in: formData, name: b}]}", "?")]
    public void Bodies_of_Swagger_are_parameters(string operation, string types)
    {
        Method method = Operation2(operation);

        Assert.Equal(
            types,
            method.UnknownRequestTypes is null ? string.Join(' ', method.RequestTypes) : "?"
        );
    }

    [Fact]
    public void A_validator_of_the_document_holds_where_an_operation_names_none()
    {
        const string Validators = """
            x-amazon-apigateway-request-validator: all
            x-amazon-apigateway-request-validators:
              all: {validateRequestBody: true, validateRequestParameters: true}
              none: {validateRequestBody: false, validateRequestParameters: false}

            """;

        Assert.Equal(Truth.True, Operation("{}", more: Validators).Validator?.ChecksBody);
        Assert.Equal(
            Truth.False,
            Operation(
                "{x-amazon-apigateway-request-validator: none}",
                more: Validators
            ).Validator?.ChecksBody
        );
        Assert.Equal(
            Truth.Unknown,
            Operation(
                "{x-amazon-apigateway-request-validator: gone}",
                more: Validators
            ).Validator?.ChecksBody
        );
        Assert.Null(Operation("{}").Validator);
    }

    [Fact]
    public void A_verb_that_an_import_passes_over_is_unknown()
    {
        Route route = Assert.Single(
            One("openapi: 3.0.1\npaths: {/a: {OPTIONS: {}, get: {}, x-y: {}}}\n").Routes
        );

        Assert.Equal("GET", Assert.Single(route.Methods).Verb);
        Assert.Equal("the key 'OPTIONS'", route.UnknownMethods);
    }

    [Theory]
    [InlineData("swagger: '2.0'\npaths: {/a: {get: {}}}", ApiKind.Rest)]
    [InlineData("openapi: 3.0.1\npaths: {/a: {get: {}}}", ApiKind.Rest)]
    [InlineData(
        "openapi: 3.0.1\nx-amazon-apigateway-cors: {}\npaths: {/a: {get: {}}}",
        ApiKind.Http
    )]
    [InlineData(
        "openapi: 3.0.1\nx-amazon-apigateway-cors: {}\npaths: {/a: {get: {x-amazon-apigateway-integration: {type: mock}}}}",
        ApiKind.Rest
    )]
    [InlineData(
        "openapi: 3.0.1\nx-amazon-apigateway-importexport-version: '1.0'\npaths: {/a: {get: {}}}",
        ApiKind.Http
    )]
    [InlineData(
        "openapi: 3.0.1\npaths: {/a: {get: {x-amazon-apigateway-integration: {type: AWS_PROXY, payloadFormatVersion: '2.0'}}}}",
        ApiKind.Http
    )]
    [InlineData(
        "openapi: 3.0.1\npaths: {/$default: {x-amazon-apigateway-any-method: {isDefaultRoute: true}}}",
        ApiKind.Http
    )]
    public void The_service_is_told_by_its_marks(string yaml, ApiKind kind) =>
        Assert.Equal(kind, One(yaml).Kind);

    [Fact]
    public void A_policy_of_an_HTTP_API_is_read_from_the_extension()
    {
        Api api = One(
            """
            openapi: 3.0.1
            x-amazon-apigateway-cors: {allowOrigins: ['https://a.example'], maxAge: 5, allowEverything: true}
            paths:
              /$default: {x-amazon-apigateway-any-method: {isDefaultRoute: true, x-amazon-apigateway-integration: {type: AWS_PROXY}}}
            """
        );

        Assert.Equal(CorsForm.Extension, api.Cors?.Form);
        Assert.Equal("allowOrigins", (api.Cors?.Origins?.Key)?.Value);
        Assert.Equal("5", (api.Cors?.MaxAge?.Value as Value.Known)?.Text);
        Assert.Null(api.Cors?.Methods);
        Assert.Equal("allowEverything", Assert.Single(api.Cors?.OtherKeys ?? []).Value);
        Assert.Equal("$default", Assert.Single(api.Routes).Path);
    }

    [Fact]
    public void A_body_is_read_in_each_world_of_its_template()
    {
        ApiModel model = Of(
            """
            Parameters: {Stage: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    x-amazon-apigateway-gateway-responses:
                      Default_4xx: {responseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'*'"}}
                    paths:
                      /a:
                        get: {x-amazon-apigateway-integration: {type: mock}}
                        options: !If [IsProd, {x-amazon-apigateway-integration: {type: mock}}, !Ref AWS::NoValue]
            """
        );

        Assert.Equal(
            ["IsProd is true: GET OPTIONS, DEFAULT_4XX", "IsProd is false: GET, DEFAULT_4XX"],
            from world in Assert.Single(model.Apis).Worlds
            let verbs = string.Join(' ', world.Api.Routes[0].Methods.Select(one => one.Verb))
            select $"{world.World}: {verbs}, {Assert.Single(world.Api.GatewayResponses).Type}"
        );
        Assert.All(
            Assert.Single(model.Apis).Worlds,
            world => Assert.Null(world.Api.Routes[0].UnknownMethods)
        );
    }

    [Fact]
    public void Resources_beside_a_body_add_up_and_nothing_is_missing_for_certain()
    {
        Api api = OneWith(
            """
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/a: {get: {}}}}}}

            """,
            Method("POST", "")
        );

        Assert.Equal(["/", "/a"], api.Routes.Select(route => route.Path));
        Assert.All(api.Routes, route => Assert.NotNull(route.UnknownMethods));
    }

    [Fact]
    public void A_piece_of_a_template_lacks_nothing_for_certain()
    {
        Api api = One("openapi: 3.0.1\npaths: {/a: {get: {operationId: !Ref Name}}}\n");

        Assert.True(api.IsFragment);
        Assert.NotNull(Assert.Single(api.Routes).UnknownMethods);
        Assert.NotNull(api.UnknownGatewayResponses);
    }
}
