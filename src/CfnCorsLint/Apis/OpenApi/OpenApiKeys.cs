namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Lists the keys that API Gateway adds to OpenAPI.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html</remarks>
public static class OpenApiKeys
{
    public const string Prefix = "x-amazon-apigateway-";
    public const string AnyMethod = "x-amazon-apigateway-any-method";
    public const string ApiKeySource = "x-amazon-apigateway-api-key-source";
    public const string Auth = "x-amazon-apigateway-auth";
    public const string Authorizer = "x-amazon-apigateway-authorizer";
    public const string AuthorizationType = "x-amazon-apigateway-authtype";
    public const string BinaryTypes = "x-amazon-apigateway-binary-media-types";
    public const string Cors = "x-amazon-apigateway-cors";
    public const string EndpointConfiguration = "x-amazon-apigateway-endpoint-configuration";
    public const string ExportVersion = "x-amazon-apigateway-importexport-version";
    public const string GatewayResponses = "x-amazon-apigateway-gateway-responses";
    public const string Integration = "x-amazon-apigateway-integration";
    public const string Policy = "x-amazon-apigateway-policy";
    public const string Validator = "x-amazon-apigateway-request-validator";
    public const string Validators = "x-amazon-apigateway-request-validators";
}
