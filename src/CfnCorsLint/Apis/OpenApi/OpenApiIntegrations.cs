using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads the <c>x-amazon-apigateway-integration</c> of an operation: what answers its calls.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html</remarks>
internal static class OpenApiIntegrations
{
    private const string HeaderPrefix = "method.response.header.";
    private const string Default = "default";

    /// <param name="place">The key of the integration in the operation.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static Integration? Read(OpenApiScope scope, Element integration, SyntaxNode place)
    {
        if (!integration.Exists)
        {
            return null;
        }

        Element templates = integration["requestTemplates"];
        Element responses = integration["responses"];
        return new Integration
        {
            Kind = IntegrationReader.KindOf(integration["type"].SureText()),
            Place = place,
            Body = integration.IsUnknown ? null : integration.Node as MappingNode,
            RequestTemplates = TemplateMap.Read(templates),
            UnknownRequestTemplates = templates.WhyEntriesUnknown(),
            RequestTemplatesPlace = templates.Place(),
            LambdaMethod =
                scope.Kind == ApiKind.Rest && IntegrationReader.IsLambda(integration["type"])
                    ? integration["httpMethod"].Value
                    : null,
            ContentHandling = integration["contentHandling"].Value,
            PassthroughBehavior = integration["passthroughBehavior"].Value,
            Responses = scope.Kind == ApiKind.Http ? [] : ReadResponses(scope, responses, place),
            UnknownResponses = responses.WhyEntriesUnknown(),
        };
    }

    /// <summary>Keyed by the pattern that selects them.</summary>
    private static ImmutableArray<IntegrationResponse> ReadResponses(
        OpenApiScope scope,
        Element responses,
        SyntaxNode owner
    ) =>
        [
            .. from response in responses.Entries
            let key = response.Key
            where key is not null
            select ReadResponse(scope, key, response, owner),
        ];

    private static IntegrationResponse ReadResponse(
        OpenApiScope scope,
        ScalarNode key,
        Element response,
        SyntaxNode owner
    )
    {
        HeaderMap headers = HeaderMap.Read(response["responseParameters"], HeaderPrefix);
        Element templates = response["responseTemplates"];
        return new IntegrationResponse
        {
            StatusCode = response["statusCode"].Value,
            Place = response.PlaceOr(owner),
            Body = response.IsUnknown ? null : response.Node as MappingNode,
            SelectionPattern = key.Value == Default ? null : OpenApiTexts.OfKey(scope, key),
            Headers = headers.Headers,
            HeadersPlace = headers.Place,
            UnknownHeaders = headers.Unknown,
            OtherKeys = headers.OtherKeys,
            Templates = TemplateMap.Read(templates),
            UnknownTemplates = templates.WhyEntriesUnknown(),
            ContentHandling = response["contentHandling"].Value,
        };
    }
}
