using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads a function URL: an API with one route that takes every path and every method.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html</remarks>
internal static class FunctionUrlReader
{
    /// <param name="resource">An <c>AWS::Lambda::Url</c>.</param>
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, Resource resource)
    {
        Truth exists = evaluator.Exists(resource);
        return exists == Truth.False
            ? null
            : Of(
                resource.LogicalId,
                resource,
                evaluator.Properties(resource),
                resource.Key,
                exists == Truth.Unknown ? $"the condition of '{resource.LogicalId}'" : null,
                CorsModes.Of(evaluator.Body(resource)["Metadata"])
            );
    }

    /// <param name="settings"><c>AuthType</c> and <c>Cors</c>.</param>
    /// <param name="place">Where a finding about the whole URL points.</param>
    /// <param name="open">Why it may not exist; <see langword="null"/> when it certainly does.</param>
    public static Api Of(
        string id,
        Resource resource,
        Element settings,
        SyntaxNode place,
        string? open,
        string? mode
    )
    {
        string? unknown = open ?? settings.Why;
        var method = new Method
        {
            Verb = "ANY",
            Place = place,
            Body = settings.Node as MappingNode,
            Resource = resource,
            Authorization = AuthorizationOf(
                settings["AuthType"],
                settings.IsUnknown ? place : null
            ),
            Integration = new Integration { Kind = IntegrationKind.Proxy, Place = place },
        };
        return new Api
        {
            Id = id,
            Kind = ApiKind.FunctionUrl,
            Definition = ApiDefinition.Resources,
            Place = place,
            Resource = resource,
            Cors = CorsPolicyReader.Read(settings["Cors"], CorsForm.FunctionUrl, place),
            CorsMode = mode,
            Routes = PathRoutes.Of([new RouteParts("/", place, [method], unknown)], unknown),
            UnknownRoutes = unknown is null ? [] : [unknown],
        };
    }

    private static Authorization AuthorizationOf(Element type, SyntaxNode? unknown) =>
        (unknown ?? type.Node) is not { } place
            ? Authorization.None
            : type.SureText()?.ToUpperInvariant() switch
            {
                "NONE" => new Authorization(AuthorizationKind.None, place, []),
                "AWS_IAM" => AuthorizationReader.OfIam(place),
                _ => new Authorization(
                    AuthorizationKind.Unknown,
                    place,
                    [],
                    "the authorization type is not known"
                ),
            };
}
