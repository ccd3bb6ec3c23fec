namespace CfnCorsLint.Apis.Model;

/// <summary>Lists the two ways in which a definition can be written that API Gateway imports.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html</remarks>
public enum OpenApiDialect
{
    /// <summary><c>swagger: '2.0'</c></summary>
    Swagger2,

    /// <summary>OpenAPI 3: <c>openapi: 3.0.1</c> and later.</summary>
    OpenApi3,
}
