using System.Globalization;
using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Generated;

/// <summary>Writes a drawn API as a template.</summary>
internal sealed class ApiText
{
    private const string Head = """
        Parameters:
          Domain: {Type: String}
          Site: {Type: String, Default: https://app.example.com}
          Verbs: {Type: String}
          Names: {Type: String}
          Cookies: {Type: String}
          Stage: {Type: String}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: orders}
          Validator:
            Type: AWS::ApiGateway::RequestValidator
            Properties: {RestApiId: !Ref Api, ValidateRequestParameters: true, ValidateRequestBody: false}
          ByHeader:
            Type: AWS::ApiGateway::Authorizer
            Properties: {RestApiId: !Ref Api, Name: header, Type: TOKEN, AuthorizerUri: arn, IdentitySource: method.request.header.Authorization}
          ByToken:
            Type: AWS::ApiGateway::Authorizer
            Properties: {RestApiId: !Ref Api, Name: token, Type: REQUEST, AuthorizerUri: arn, IdentitySource: method.request.header.X-Token}
          ByPool:
            Type: AWS::ApiGateway::Authorizer
            Properties: {RestApiId: !Ref Api, Name: pool, Type: COGNITO_USER_POOLS, ProviderARNs: [arn], IdentitySource: method.request.header.Authorization}
          Orders:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
          Order:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}'}
          Items:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: items}
          Proxy:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: '{proxy+}'}

        """;

    private readonly StringBuilder _text = new(Head.ReplaceLineEndings("\n"));

    private ApiText() { }

    public static SourceText Of(ApiDraft draft)
    {
        var writer = new ApiText();
        foreach (RouteDraft route in draft.Routes)
        {
            writer.Write(route);
        }

        writer.WriteErrors(draft.ErrorOrigin);
        writer.WriteDeployment(draft);
        return new SourceText("template.yaml", writer._text.ToString());
    }

    private void Write(RouteDraft route)
    {
        foreach (MethodDraft method in route.Methods)
        {
            WriteHead(route, method.Verb, method.Authorization, method.NeedsKey);
            if (method.RequiredHeader is { } header)
            {
                Line("      RequestValidatorId: !Ref Validator");
                Line($"      RequestParameters: {{method.request.header.{header}: true}}");
            }

            WriteIntegration(method.Integration, "200");
            if (method.Integration != "HTTP_PROXY")
            {
                WriteAnswer(
                    "200",
                    ("Access-Control-Allow-Origin", method.Origin),
                    ("Access-Control-Allow-Credentials", method.Credentials)
                );
            }
        }

        if (route.Preflight is { } preflight)
        {
            WriteHead(route, "OPTIONS", preflight.Authorization, preflight.NeedsKey);
            WriteIntegration(preflight.Integration, preflight.MockStatus);
            if (preflight.Integration != "HTTP_PROXY")
            {
                WriteAnswer(
                    preflight.Status,
                    ("Access-Control-Allow-Origin", preflight.Origin),
                    ("Access-Control-Allow-Methods", preflight.Methods),
                    ("Access-Control-Allow-Headers", preflight.Headers),
                    ("Access-Control-Allow-Credentials", preflight.Credentials),
                    ("Access-Control-Max-Age", preflight.MaxAge)
                );
            }
        }
    }

    private void WriteHead(RouteDraft route, string verb, string authorization, bool needsKey)
    {
        string resource = ResourceOf(route);
        Line($"  {NameOf(route, verb)}:");
        Line("    Type: AWS::ApiGateway::Method");
        Line("    Properties:");
        Line("      RestApiId: !Ref Api");
        Line(
            $"      ResourceId: {(resource == "Root" ? "!GetAtt Api.RootResourceId" : $"!Ref {resource}")}"
        );
        Line($"      HttpMethod: {verb}");
        Line(
            authorization switch
            {
                "NONE" or "AWS_IAM" => $"      AuthorizationType: {authorization}",
                "ByPool" => "      AuthorizationType: COGNITO_USER_POOLS",
                _ => "      AuthorizationType: CUSTOM",
            }
        );
        if (authorization.StartsWith("By", StringComparison.Ordinal))
        {
            Line($"      AuthorizerId: !Ref {authorization}");
        }

        if (needsKey)
        {
            Line("      ApiKeyRequired: true");
        }
    }

    private void WriteIntegration(string type, string? mockStatus)
    {
        Line("      Integration:");
        Line($"        Type: {type}");
        if (type == "MOCK")
        {
            string template = mockStatus is null ? "{}" : $"{{\"statusCode\": {mockStatus}}}";
            Line($"        RequestTemplates: {{application/json: '{template}'}}");
        }
        else
        {
            Line("        IntegrationHttpMethod: POST");
            Line(
                type == "AWS"
                    ? "        Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:sqs:path/orders'"
                    : "        Uri: https://backend.example.com/orders"
            );
        }
    }

    /// <param name="headers">Only those that have a value are written.</param>
    private void WriteAnswer(string status, params (string Name, string? Value)[] headers)
    {
        var written = headers.Where(header => header.Value is not null).ToList();
        Line("        IntegrationResponses:");
        Line($"          - StatusCode: '{status}'");
        if (written.Count > 0)
        {
            Line("            ResponseParameters:");
        }

        foreach ((string name, string? value) in written)
        {
            Line($"              method.response.header.{name}: {value}");
        }

        Line("      MethodResponses:");
        Line($"        - StatusCode: '{status}'");
        if (written.Count > 0)
        {
            Line("          ResponseParameters:");
        }

        foreach ((string name, _) in written)
        {
            Line($"            method.response.header.{name}: true");
        }
    }

    private void WriteErrors(string? origin)
    {
        foreach (string type in origin is null ? [] : new[] { "4XX", "5XX" })
        {
            Line($"  Errors{type}:");
            Line("    Type: AWS::ApiGateway::GatewayResponse");
            Line("    Properties:");
            Line("      RestApiId: !Ref Api");
            Line($"      ResponseType: DEFAULT_{type}");
            Line("      ResponseParameters:");
            Line($"        gatewayresponse.header.Access-Control-Allow-Origin: {origin}");
        }
    }

    private void WriteDeployment(ApiDraft draft)
    {
        if (draft.Deployed is not { } part)
        {
            return;
        }

        IEnumerable<string> methods =
            from route in draft.Routes
            from method in route.Methods
            select NameOf(route, method.Verb);
        IEnumerable<string> preflights =
            from route in draft.Routes
            where route.Preflight is not null
            select NameOf(route, "OPTIONS");
        string[] awaited = part switch
        {
            DeployedPart.Everything => [.. methods, .. preflights],
            DeployedPart.AllButPreflights => [.. methods],
            _ => [],
        };
        Line("  Deployment:");
        Line("    Type: AWS::ApiGateway::Deployment");
        if (awaited.Length > 0)
        {
            Line($"    DependsOn: [{string.Join(", ", awaited)}]");
        }

        Line("    Properties: {RestApiId: !Ref Api, StageName: live}");
    }

    private static string NameOf(RouteDraft route, string verb) =>
        $"{ResourceOf(route)}{verb[0]}{verb[1..].ToLowerInvariant()}";

    private static string ResourceOf(RouteDraft route) =>
        route.Path switch
        {
            "/orders" => "Orders",
            "/orders/{id}" => "Order",
            "/items" => "Items",
            "/{proxy+}" => "Proxy",
            _ => "Root",
        };

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
