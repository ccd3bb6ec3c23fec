using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>REST APIs that are written as resources of CloudFormation.</summary>
internal static class ResourceForms
{
    private const string Api = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: generated}

        """;

    private const string Star = """
          Path@:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: items-@}

        """;

    /// <summary>Ten deep, as API Gateway lets nobody go much deeper: then the next begins.</summary>
    private const int ChainLength = 10;

    private const string Method = """
          Put@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: PUT
              AuthorizationType: NONE
              Integration:
                Type: AWS_PROXY
                IntegrationHttpMethod: POST
                Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations

        """;

    /// <summary>A function of its own for the path, as the Serverless Framework makes it.</summary>
    private const string FunctionOfPath = """
          Put@LambdaFunction:
            Type: AWS::Lambda::Function
            Properties: {Handler: put.main, Runtime: nodejs22.x, Code: {S3Bucket: bucket, S3Key: key}}

        """;

    private const string DeploymentBucket = """
          ServerlessDeploymentBucket:
            Type: AWS::S3::Bucket

        """;

    private const string Options = """
          Options@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: OPTIONS
              AuthorizationType: ^
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                      method.response.header.Access-Control-Allow-Methods: "'~,OPTIONS'"
                      method.response.header.Access-Control-Allow-Headers: "'Content-Type'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Methods: true
                    method.response.header.Access-Control-Allow-Headers: true

        """;

    private const string Conditional = """
          Put@:
            Type: AWS::ApiGateway::Method
            Condition: Has@
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: PUT
              AuthorizationType: NONE
              Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn}

        """;

    private const string Deployment = """
          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn:
        ^    Properties: {RestApiId: !Ref Api}

        """;

    private const string OneOfManyDeployments = """
          Deployment@:
            Type: AWS::ApiGateway::Deployment
            DependsOn: [Put@, Options@]
            Properties: {RestApiId: !Ref Api}

        """;

    private const string GatewayResponse = """
          Gone@:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_4XX
              ResponseParameters:
                gatewayresponse.header.Access-Control-Allow-Origin: https://app.example.com

        """;

    private const string OwnApi = """
          Api@:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: generated-@}

        """;

    public static ImmutableArray<BigForm> All { get; } =
    [
        Of("rest-star", count => Api + Repeated.Of(Star + Method + BrokenOptions, count)),
        Of("rest-healthy", count => Api + Repeated.Of(Star + Method + HealthyOptions, count)),
        Of("rest-bare", count => Api + Bare(count)),
        Of(
            "rest-functions",
            count =>
                Api
                + DeploymentBucket
                + Bare(0)
                + Repeated.Of(FunctionOfPath + Star + OfOwnFunction(Method), count)
        ),
        Of("rest-wrong", count => Api + Repeated.Of(Star + Method + WrongOptions, count)),
        Of("rest-chain", count => Api + ChainsOf(count, ChainLength)),
        Of("rest-deep", count => Api + ChainsOf(count, count)),
        Of(
            "rest-deployment",
            count => Api + Repeated.Of(Star + Method + BrokenOptions, count) + DeploymentOf(count)
        ),
        Of("rest-deployment-bare", count => Api + Bare(count) + DeploymentOf(1)),
        Of(
            "rest-deployments",
            count =>
                Api
                + Repeated.Of(Star + Method + BrokenOptions, count)
                + Repeated.Of(OneOfManyDeployments, count / 10)
        ),
        Of(
            "rest-gateway-responses",
            count =>
                Api
                + Repeated.Of(Star + Method + HealthyOptions, 1)
                + Repeated.Of(GatewayResponse, count)
        ),
        Of(
            "rest-conditions",
            count =>
                Conditions(count) + Api + Repeated.Of(Star + Conditional + BrokenOptions, count)
        ),
        Of(
            "rest-apis",
            count =>
                "Resources:\n"
                + Repeated.Of(OwnApi + OfOwnApi(Star + Method + BrokenOptions), count / 3)
        ),
    ];

    private static string BrokenOptions { get; } = OptionsWith("NONE", "GET");

    private static string HealthyOptions { get; } = OptionsWith("NONE", "PUT");

    /// <summary>Several faults at once, so that several rules yield to one.</summary>
    private static string WrongOptions { get; } = OptionsWith("AWS_IAM", "GTE");

    /// <summary>One path with a preflight, which shows that the author wants some, and so many without.</summary>
    private static string Bare(int count) =>
        (Star + Method + HealthyOptions).Replace("@", "Sign", StringComparison.Ordinal)
        + Repeated.Of(Star + Method, count);

    private static string OptionsWith(string authorization, string methods) =>
        Options
            .Replace("^", authorization, StringComparison.Ordinal)
            .Replace("~", methods, StringComparison.Ordinal);

    private static string OfOwnFunction(string pattern) =>
        pattern.Replace("Function.Arn", "Put@LambdaFunction.Arn", StringComparison.Ordinal);

    private static string OfOwnApi(string pattern) =>
        pattern
            .Replace("!Ref Api", "!Ref Api@", StringComparison.Ordinal)
            .Replace("!GetAtt Api.", "!GetAtt Api@.", StringComparison.Ordinal);

    private static string DeploymentOf(int count) =>
        Deployment.Replace("^", Repeated.Of("      - Put@\n", count), StringComparison.Ordinal);

    private static string Conditions(int count) =>
        "Parameters:\n"
        + Repeated.Of("  Stage@: {Type: String}\n", count)
        + "Conditions:\n"
        + Repeated.Of("  Has@: !Equals [!Ref Stage@, prod]\n", count);

    private static string ChainsOf(int count, int length) =>
        string.Concat(
            Enumerable
                .Range(1, count)
                .Select(number =>
                    Numbered(LinkOf(number % length == 1) + Method + BrokenOptions, number)
                )
        );

    private static string LinkOf(bool isFirst) =>
        isFirst
            ? Star
            : Star.Replace("!GetAtt Api.RootResourceId", "!Ref Path@-", StringComparison.Ordinal);

    private static string Numbered(string pattern, int number) =>
        pattern
            .Replace("@-", Text(number - 1), StringComparison.Ordinal)
            .Replace("@", Text(number), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static BigForm Of(string name, Func<int, string> write) =>
        new(name, "template.yaml", write);
}
