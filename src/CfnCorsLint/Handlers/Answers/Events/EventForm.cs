using System.Collections.Frozen;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Knows which keys the events of an API have, in one of their two forms.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.proxy-format
/// </remarks>
/// <param name="Always">The keys that each event has, with a value.</param>
/// <param name="Sometimes">The keys that an event may lack, or whose value may be none.</param>
internal sealed record EventForm(FrozenSet<string> Always, FrozenSet<string> Sometimes)
{
    /// <summary>The form 1.0, of REST APIs.</summary>
    public static EventForm Long { get; } =
        new(
            Of("resource", "path", "httpMethod", "headers", "requestContext"),
            Of(
                "version",
                "multiValueHeaders",
                "queryStringParameters",
                "multiValueQueryStringParameters",
                "pathParameters",
                "stageVariables",
                "body",
                "isBase64Encoded"
            )
        );

    /// <summary>The form 2.0, of HTTP APIs and function URLs.</summary>
    public static EventForm Short { get; } =
        new(
            Of("version", "routeKey", "rawPath", "headers", "requestContext"),
            Of(
                "rawQueryString",
                "cookies",
                "queryStringParameters",
                "pathParameters",
                "stageVariables",
                "body",
                "isBase64Encoded"
            )
        );

    /// <summary>The keys by which other services of AWS are known: no API sends one.</summary>
    private static FrozenSet<string> OtherServices { get; } =
        Of(
            "Records",
            "records",
            "source",
            "detail",
            "detail-type",
            "RequestType",
            "triggerSource",
            "awslogs",
            "invocationSource",
            "deliveryStreamArn"
        );

    /// <summary>Whether events of the form have a key, with a value; <see langword="null"/> where some have.</summary>
    /// <param name="path">The key, and those in its value.</param>
    /// <param name="isOwnFalse">Whether a key that no API knows counts as missing: code may have put it there.</param>
    public bool? Has(ReadOnlySpan<string> path, bool isOwnFalse) =>
        path is ["requestContext", var inner, ..] ? OfContext(inner, path.Length)
        : path is [var key, ..] && Always.Contains(key) ? (path.Length == 1 ? true : null)
        : path is [var other, ..]
        && !Sometimes.Contains(other)
        && (isOwnFalse || OtherServices.Contains(other) || IsOfOtherForm(other))
            ? false
        : null;

    private bool IsOfOtherForm(string key)
    {
        EventForm other = ReferenceEquals(this, Long) ? Short : Long;
        return other.Always.Contains(key) || other.Sometimes.Contains(key);
    }

    private bool? OfContext(string key, int length) =>
        (key, length) switch
        {
            ("http", 2 or 3) => ReferenceEquals(this, Short),
            ("httpMethod" or "resourcePath", _) => !ReferenceEquals(this, Short),
            ("elb", _) => false,
            _ => null,
        };

    private static FrozenSet<string> Of(params ReadOnlySpan<string> keys) =>
        FrozenSet.Create(StringComparer.Ordinal, keys);
}
