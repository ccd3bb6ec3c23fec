using System.Collections.Immutable;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>Templates with much of one thing that is no route: comments, anchors, parameters, long lists.</summary>
internal static class TextForms
{
    private const string Suppressed = """
          # cfncors: ignore[CORS101, CORS401] the function answers
          Put@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: PUT
              AuthorizationType: NONE
              Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn}
          Path@:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: items-@}

        """;

    private const string Aliased = """
          Path@:
            Type: AWS::ApiGateway::Resource
            Properties: {<<: *api, ParentId: !GetAtt Api.RootResourceId, PathPart: items-@}
          Put@:
            Type: AWS::ApiGateway::Method
            Properties: &put@
              <<: *method
              ResourceId: !Ref Path@
              HttpMethod: PUT
          Delete@:
            Type: AWS::ApiGateway::Method
            Properties:
              <<: *put@
              HttpMethod: DELETE

        """;

    private const string Api = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: generated}

        """;

    private const string ApiWithAnchors = """
        x: &api {RestApiId: !Ref Api}
        y: &method
          <<: *api
          AuthorizationType: NONE
          Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn}
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: generated}

        """;

    private const string Url = """
          Url:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: !Ref Function
              AuthType: NONE
              Cors:
                AllowOrigins:
        ^
        """;

    private const string ListInText = """
          Path:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: items}
          Put:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path
              HttpMethod: PUT
              AuthorizationType: NONE
              Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn}
          Options:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                      method.response.header.Access-Control-Allow-Methods: "'GET'"
                      method.response.header.Access-Control-Allow-Headers: "'^'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Methods: true
                    method.response.header.Access-Control-Allow-Headers: true

        """;

    private const string Parameterized = """
          Path@:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: !Ref Part@}
          Put@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: !FindInMap [Map@, put, verb]
              AuthorizationType: NONE
              Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn}

        """;

    public static ImmutableArray<BigForm> All { get; } =
    [
        Of("suppressions", count => Api + Sign + Repeated.Of(Suppressed, count)),
        Of("anchors", count => ApiWithAnchors + Sign + Repeated.Of(Aliased, count)),
        Of("parameters", count => Declared(count) + Api + Sign + Repeated.Of(Parameterized, count)),
        Of(
            "many-origins",
            count =>
                "Resources:\n"
                + Filled(Url, Repeated.Of("          - https://app-@.example.com/\n", count))
        ),
        Of("many-names", count => Api + Filled(ListInText, Repeated.Of("X-Header-@", count, ","))),
        Of(
            "misspelt-names",
            count => Api + Filled(ListInText, Repeated.Of("X Header @", count, ","))
        ),
    ];

    /// <summary>A preflight, which shows that the author wants some.</summary>
    private static string Sign { get; } = Filled(ListInText, "Content-Type");

    private static string Declared(int count) =>
        "Parameters:\n"
        + Repeated.Of("  Part@: {Type: String, Default: items-@}\n", count)
        + "Mappings:\n"
        + Repeated.Of("  Map@: {put: {verb: PUT}}\n", count)
        + "Conditions:\n"
        + Repeated.Of("  Has@: !Equals [!Ref Part@, prod]\n", count);

    private static string Filled(string pattern, string content) =>
        pattern.Replace("^", content, StringComparison.Ordinal);

    private static BigForm Of(string name, Func<int, string> write) =>
        new(name, "template.yaml", write);
}
