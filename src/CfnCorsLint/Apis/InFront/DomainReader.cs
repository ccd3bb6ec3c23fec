using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Finds the custom domains of the template that lead to an API.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-basepathmapping.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-apimapping.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html
/// </remarks>
internal static class DomainReader
{
    public const string BasePathMapping = "AWS::ApiGateway::BasePathMapping";

    private const string Certificate = "MutualTlsAuthentication";

    public static ImmutableArray<ApiDomain> Of(Evaluator evaluator, Api api) =>
        [
            .. OfSam(evaluator, api),
            .. OfMappings(evaluator, api, BasePathMapping, "RestApiId", "BasePath"),
            .. OfMappings(evaluator, api, HttpTypes.ApiMapping, "ApiId", "ApiMappingKey"),
        ];

    private static IEnumerable<ApiDomain> OfMappings(
        Evaluator evaluator,
        Api api,
        string type,
        string property,
        string path
    ) =>
        from mapping in evaluator.Template.OfType(type)
        let properties = evaluator.Properties(mapping)
        where IsOf(properties[property], api) && evaluator.Exists(mapping) == Truth.True
        let named = properties["DomainName"].Value as Value.Reference
        let domain = named is null ? null : evaluator.Template.Find(named.LogicalId)
        where domain is null || evaluator.Exists(domain) == Truth.True
        let settings = domain is null ? default : evaluator.Properties(domain)
        select new ApiDomain(
            domain?.LogicalId ?? mapping.LogicalId,
            domain is null
                ? properties["DomainName"].SureText()
                : settings["DomainName"].SureText(),
            BasePathOf(properties[path]),
            mapping.Key,
            settings[Certificate] is { Exists: true, IsUnknown: false } certificate
                ? certificate.PlaceOr(domain?.Key ?? mapping.Key)
                : null
        );

    private static bool IsOf(Element named, Api api) =>
        named.Value is Value.Reference { Attribute: null or "RestApiId" or "ApiId" } reference
            ? reference.LogicalId == api.Id
            : named.Node is { } node && api.IsExternal && ExpressionText.Of(node) == api.Id;

    private static string? BasePathOf(Element path) =>
        !path.Exists ? ""
        : path.SureText() is { } text
            ? text == "(none)" ? ""
                : text.Trim('/')
        : null;

    /// <summary>The domain that SAM makes of a property of the API, or of the globals.</summary>
    private static IEnumerable<ApiDomain> OfSam(Evaluator evaluator, Api api)
    {
        Element domain = PropertiesOf(evaluator, api)["Domain"];
        if (!domain.Exists || domain.IsUnknown)
        {
            yield break;
        }

        Element paths = domain["BasePath"];
        string?[] bases = [.. paths.Items.Select(BasePathOf)];
        foreach (string? path in paths.IsUnknown ? [null] : bases.DefaultIfEmpty(""))
        {
            yield return new ApiDomain(
                api.Id,
                domain["DomainName"].SureText(),
                path,
                domain.PlaceOr(api.Place),
                domain[Certificate].Place()
            );
        }
    }

    private static Element PropertiesOf(Evaluator evaluator, Api api) =>
        api.Resource is { Type: SamTypes.Api or SamTypes.HttpApi } resource
            ? evaluator.Properties(resource)
        : api is { IsImplicit: true, Resource: null }
            ? evaluator.Globals(api.Kind == ApiKind.Http ? "HttpApi" : "Api")
        : default;
}
