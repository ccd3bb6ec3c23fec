using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads the <c>GatewayResponses</c> of an <c>AWS::Serverless::Api</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-gatewayresponses.html</remarks>
internal static class SamGatewayResponses
{
    public static ImmutableArray<GatewayResponse> Read(Element responses) =>
        [
            .. from response in responses.Entries
            let type = response.Key
            where type is not null
            select Read(response, type),
        ];

    /// <summary>The key of the property; <see langword="null"/> when the API has none.</summary>
    public static SyntaxNode? PlaceOf(Api api) =>
        (
            from response in SamApis.Make(api) ? api.GatewayResponses : []
            where response.Resource is null
            let owner = response.TypePlace.Parent?.Parent as MappingNode
            let entry = owner?.Find("GatewayResponses")
            where entry is not null
            select entry.Key
        ).FirstOrDefault();

    private static GatewayResponse Read(Element response, ScalarNode type)
    {
        Element headers = response["ResponseParameters"]["Headers"];
        SamGatewayKeys keys = SamGatewayKeys.Of(response);
        return new GatewayResponse
        {
            Type = type.Value.ToUpperInvariant(),
            TypePlace = type,
            Place = type,
            Body = response.Node as MappingNode,
            StatusCode = response["StatusCode"].Value,
            Headers = keys.Headers,
            RefusedKeys = keys.Refused,
            HeadersPlace = headers.Place(),
            UnknownHeaders = headers.WhyEntriesUnknown(),
        };
    }
}
