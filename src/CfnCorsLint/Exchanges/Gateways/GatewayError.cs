namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>An error that API Gateway answers by itself, as it is when no gateway response changes it.</summary>
/// <param name="Type">The type of its gateway response.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html</remarks>
public sealed record GatewayError(string Type, int Status, string Body)
{
    public static GatewayError NoSuchMethod { get; } =
        new("MISSING_AUTHENTICATION_TOKEN", 403, """{"message":"Missing Authentication Token"}""");

    /// <summary>The error with which an HTTP API answers a path that none of its routes takes.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html</remarks>
    public static GatewayError NoSuchRoute { get; } =
        new("NOT_FOUND", 404, """{"message":"Not Found"}""");

    /// <summary>The error with which an HTTP API or a function URL answers a caller that it does not let in.</summary>
    public static GatewayError Forbidden { get; } =
        new("FORBIDDEN", 403, """{"message":"Forbidden"}""");

    public static GatewayError Unauthorized { get; } =
        new("UNAUTHORIZED", 401, """{"message":"Unauthorized"}""");

    public static GatewayError DeniedByPolicy { get; } =
        new(
            "ACCESS_DENIED",
            403,
            """{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke"}"""
        );

    public static GatewayError NoKey { get; } =
        new("INVALID_API_KEY", 403, """{"message":"Forbidden"}""");

    public static GatewayError BadParameters { get; } =
        new("BAD_REQUEST_PARAMETERS", 400, """{"message":"Missing required request parameters"}""");

    public static GatewayError BadBody { get; } =
        new("BAD_REQUEST_BODY", 400, """{"message":"Invalid request body"}""");

    public static GatewayError UnsupportedMediaType { get; } =
        new("UNSUPPORTED_MEDIA_TYPE", 415, """{"message":"Unsupported Media Type"}""");

    /// <summary>What any caller may get: it stands for the errors of <c>DEFAULT_4XX</c>.</summary>
    public static GatewayError Throttled { get; } =
        new("THROTTLED", 429, """{"message":"Too Many Requests"}""");

    /// <summary>What any caller may get: it stands for the errors of <c>DEFAULT_5XX</c>.</summary>
    public static GatewayError TimedOut { get; } =
        new("INTEGRATION_TIMEOUT", 504, """{"message":"Endpoint request timed out"}""");

    /// <summary>What a REST API answers where what its function returns is no answer.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html</remarks>
    public static GatewayError MalformedAnswer { get; } =
        new("DEFAULT_5XX", 502, """{"message":"Internal server error"}""");

    public static GatewayError BadConfiguration { get; } =
        new("API_CONFIGURATION_ERROR", 500, """{"message":"Internal server error"}""");
}
