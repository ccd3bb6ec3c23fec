using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-gateway-responses</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-gateway-responses.html</remarks>
internal static class OpenApiGatewayResponses
{
    private const string HeaderPrefix = "gatewayresponse.header.";

    public static ImmutableArray<GatewayResponse> Read(Element responses) =>
        [
            .. from response in responses.Entries
            let key = response.Key
            where key is not null
            select Read(key, response),
        ];

    private static GatewayResponse Read(ScalarNode key, Element response)
    {
        HeaderMap headers = HeaderMap.Read(response["responseParameters"], HeaderPrefix);
        return new GatewayResponse
        {
            Type = key.Value.ToUpperInvariant(),
            TypePlace = key,
            Place = key,
            Body = response.IsUnknown ? null : response.Node as MappingNode,
            StatusCode = response["statusCode"].Value,
            Headers = headers.Headers,
            HeadersPlace = headers.Place,
            UnknownHeaders = headers.Unknown,
            OtherKeys = headers.OtherKeys,
        };
    }
}
