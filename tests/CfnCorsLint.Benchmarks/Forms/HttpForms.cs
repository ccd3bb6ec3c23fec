using System.Collections.Immutable;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>HTTP APIs and function URLs that are written as resources.</summary>
internal static class HttpForms
{
    private const string Api = """
        Resources:
          Api:
            Type: AWS::ApiGatewayV2::Api
            Properties:
              Name: generated
              ProtocolType: HTTP
        ^
        """;

    private const string Cors = """
              CorsConfiguration:
                AllowOrigins: [https://app.example.com]
                AllowMethods: [GET]

        """;

    private const string Route = """
          Integration@:
            Type: AWS::ApiGatewayV2::Integration
            Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: arn, PayloadFormatVersion: '2.0'}
          Route@:
            Type: AWS::ApiGatewayV2::Route
            Properties: {ApiId: !Ref Api, RouteKey: PUT /items-@, Target: !Sub 'integrations/${Integration@}'}
          Guarded@:
            Type: AWS::ApiGatewayV2::Route
            Properties:
              ApiId: !Ref Api
              RouteKey: ANY /guarded-@/{proxy+}
              AuthorizationType: AWS_IAM
              Target: !Sub 'integrations/${Integration@}'

        """;

    private const string Url = """
          Function@:
            Type: AWS::Lambda::Function
            Properties: {Runtime: nodejs22.x, Handler: index.handler, Code: {S3Bucket: b, S3Key: k}, Role: arn}
          Url@:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: !Ref Function@
              AuthType: NONE
              Cors:
                AllowOrigins: ['https://app.example.com/', '*']
                AllowMethods: [GTE, OPTIONS]
                AllowCredentials: true

        """;

    public static ImmutableArray<BigForm> All { get; } =
    [
        Of(
            "http",
            count => Api.Replace("^", Cors, StringComparison.Ordinal) + Repeated.Of(Route, count)
        ),
        Of(
            "http-no-cors",
            count => Api.Replace("^", "", StringComparison.Ordinal) + Repeated.Of(Route, count)
        ),
        Of("urls", count => "Resources:\n" + Repeated.Of(Url, count)),
    ];

    private static BigForm Of(string name, Func<int, string> write) =>
        new(name, "template.yaml", write);
}
