using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads the <c>Integration</c> of an <c>AWS::ApiGateway::Method</c>.</summary>
internal static class IntegrationReader
{
    private const string HeaderPrefix = "method.response.header.";

    /// <returns><see langword="null"/> when there is none.</returns>
    public static Integration? Read(Element integration, SyntaxNode owner)
    {
        if (!integration.Exists)
        {
            return null;
        }

        Element templates = integration["RequestTemplates"];
        Element responses = integration["IntegrationResponses"];
        return new Integration
        {
            Kind = KindOf(integration["Type"].SureText()),
            Place = integration.PlaceOr(owner),
            Body = integration.Node as MappingNode,
            RequestTemplates = TemplateMap.Read(templates),
            UnknownRequestTemplates = templates.WhyEntriesUnknown(),
            RequestTemplatesPlace = templates.Place(),
            LambdaMethod = IsLambda(integration["Type"])
                ? integration["IntegrationHttpMethod"].Value
                : null,
            ContentHandling = integration["ContentHandling"].Value,
            PassthroughBehavior = integration["PassthroughBehavior"].Value,
            Responses =
            [
                .. responses
                    .Items.Where(item => !item.IsUnknown)
                    .Select(item => ReadResponse(item, owner)),
            ],
            UnknownResponses = responses.WhyItemsUnknown(),
        };
    }

    /// <remarks>
    /// Upper and lower case both occur and both work. Source:
    /// https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html (type)
    /// </remarks>
    public static IntegrationKind KindOf(string? type) =>
        type?.ToUpperInvariant() switch
        {
            "MOCK" => IntegrationKind.Mock,
            "AWS_PROXY" or "HTTP_PROXY" => IntegrationKind.Proxy,
            "AWS" or "HTTP" => IntegrationKind.NonProxy,
            _ => IntegrationKind.Unknown,
        };

    /// <summary>Whether the type is that of a proxy which hands calls to a function.</summary>
    public static bool IsLambda(Element type) =>
        "AWS_PROXY".Equals(type.SureText(), StringComparison.OrdinalIgnoreCase);

    private static IntegrationResponse ReadResponse(Element response, SyntaxNode owner)
    {
        HeaderMap headers = HeaderMap.Read(response["ResponseParameters"], HeaderPrefix);
        Element templates = response["ResponseTemplates"];
        return new IntegrationResponse
        {
            StatusCode = response["StatusCode"].Value,
            Place = response.PlaceOr(owner),
            Body = response.Node as MappingNode,
            SelectionPattern = response["SelectionPattern"].Value,
            Headers = headers.Headers,
            HeadersPlace = headers.Place,
            UnknownHeaders = headers.Unknown,
            OtherKeys = headers.OtherKeys,
            Templates = TemplateMap.Read(templates),
            UnknownTemplates = templates.WhyEntriesUnknown(),
            ContentHandling = response["ContentHandling"].Value,
        };
    }
}
