using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads a function URL: an API with one route that takes every path and every method.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html and
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html
/// </remarks>
internal static class FunctionUrlReader
{
    private const string Suffix = "Url";

    /// <summary>In the order of the text: those that are resources, and those of SAM's functions.</summary>
    public static ImmutableArray<string> Ids(Template template)
    {
        var evaluator = new Evaluator(template, World.Any);
        return
        [
            .. template.Resources.SelectMany(resource =>
                resource.Type == HttpTypes.FunctionUrl ? [resource.LogicalId]
                : ConfigOf(evaluator, resource).Exists ? [resource.LogicalId + Suffix]
                : Array.Empty<string>()
            ),
        ];
    }

    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, string id)
    {
        if (evaluator.Template.Find(id) is { Type: HttpTypes.FunctionUrl } url)
        {
            return Read(evaluator, id, url, evaluator.Properties(url), url.Key);
        }

        return
            evaluator.Template.Find(id[..^Suffix.Length]) is { } function
            && ConfigOf(evaluator, function) is { Exists: true } config
            ? Read(evaluator, id, function, config, config.PlaceOr(function.Key))
            : null;
    }

    private static Element ConfigOf(Evaluator evaluator, Resource function) =>
        function.Type == SamTypes.Function
            ? evaluator.Properties(function)["FunctionUrlConfig"]
            : default;

    /// <param name="settings"><c>AuthType</c> and <c>Cors</c>.</param>
    /// <param name="place">Where a finding about the whole URL points.</param>
    private static Api? Read(
        Evaluator evaluator,
        string id,
        Resource resource,
        Element settings,
        SyntaxNode place
    )
    {
        Truth exists = evaluator.Exists(resource);
        if (exists == Truth.False)
        {
            return null;
        }

        string? open =
            exists == Truth.Unknown ? $"the condition of '{resource.LogicalId}'" : settings.Why;
        var method = new Method
        {
            Verb = "ANY",
            Place = place,
            Body = settings.Node as MappingNode,
            Resource = resource,
            Authorization = AuthorizationOf(
                evaluator,
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
            Cors = CorsPolicyReader.Read(settings["Cors"], CorsForm.FunctionUrl),
            Permissions =
                resource.Type == HttpTypes.FunctionUrl
                    ? UrlPermissionsReader.Of(evaluator, resource)
                    : null,
            CorsMode = RestApiSettings.CorsMode(evaluator.Body(resource)),
            Routes = PathRoutes.Of(
                ApiKind.FunctionUrl,
                [new RouteParts("/", place, [method], open)],
                open
            ),
            UnknownRoutes = open is null ? [] : [open],
        };
    }

    private static Authorization AuthorizationOf(
        Evaluator evaluator,
        Element type,
        SyntaxNode? unknown
    ) =>
        (unknown ?? type.Node) is not { } place
            ? Authorization.None
            : type.SureText()?.ToUpperInvariant() switch
            {
                "NONE" => Authorization.Open(place),
                "AWS_IAM" => IsSignedElsewhere(evaluator)
                    ? new Authorization(
                        AuthorizationKind.AwsIam,
                        place,
                        [],
                        "CloudFront may sign for the caller"
                    )
                    {
                        LetsPreflight = Truth.Unknown,
                    }
                    : AuthorizationReader.OfIam(place),
                _ => Authorization.NotKnown(place, "the authorization type is not known"),
            };

    /// <summary>Whether a distribution of the template signs requests to function URLs, preflights among them.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html</remarks>
    private static bool IsSignedElsewhere(Evaluator evaluator) =>
        evaluator
            .Template.OfType("AWS::CloudFront::OriginAccessControl")
            .Any(resource =>
                evaluator
                    .Properties(resource)["OriginAccessControlConfig"][
                        "OriginAccessControlOriginType"
                    ]
                    .SureText()
                    is (null or "lambda")
            );
}
