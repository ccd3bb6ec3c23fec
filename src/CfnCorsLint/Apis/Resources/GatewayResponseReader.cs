using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads an <c>AWS::ApiGateway::GatewayResponse</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html</remarks>
internal static class GatewayResponseReader
{
    private const string HeaderPrefix = "gatewayresponse.header.";

    public static GatewayResponse Read(Evaluator evaluator, Resource resource)
    {
        Element properties = evaluator.Properties(resource);
        Element type = properties["ResponseType"];
        HeaderMap headers = HeaderMap.Read(properties["ResponseParameters"], HeaderPrefix);
        return new GatewayResponse
        {
            Type = type.SureText()?.ToUpperInvariant(),
            TypePlace = type.Node ?? resource.Key,
            Place = resource.Key,
            Resource = resource,
            Body = properties.Node as MappingNode,
            StatusCode = properties["StatusCode"].Value,
            Headers = headers.Headers,
            HeadersPlace = headers.Place,
            UnknownHeaders = headers.Unknown,
            OtherKeys = headers.OtherKeys,
        };
    }
}
