using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads an <c>AWS::ApiGatewayV2::Route</c> with the integration that it names.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html</remarks>
internal static class HttpMethodReader
{
    private const string TargetPrefix = "integrations/";

    public static Method Read(Evaluator evaluator, Resource route, string verb)
    {
        Element properties = evaluator.Properties(route);
        return new Method
        {
            Verb = verb,
            Place = route.Key,
            Body = properties.Node as MappingNode,
            Resource = route,
            Authorization = HttpAuthorizationReader.Read(evaluator, properties),
            Integration = ReadIntegration(evaluator, properties["Target"], route.Key),
        };
    }

    /// <summary>Every integration of an HTTP API is a proxy.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations.html</remarks>
    private static Integration? ReadIntegration(
        Evaluator evaluator,
        Element target,
        SyntaxNode owner
    )
    {
        if (!target.Exists)
        {
            return null;
        }

        var proxy = new Integration { Kind = IntegrationKind.Proxy, Place = target.PlaceOr(owner) };
        if (
            TargetOf(target.Value) is not { } id
            || evaluator.Template.Find(id) is not { Type: HttpTypes.Integration } integration
        )
        {
            return proxy;
        }

        Element properties = evaluator.Properties(integration);
        Element[] destinations =
        [
            .. properties["ResponseParameters"]
                .Entries.SelectMany(status => status["ResponseParameters"].Items)
                .Select(parameter => parameter["Destination"]),
        ];
        return proxy with
        {
            Body = properties.Node as MappingNode,
            ReservedHeaders =
            [
                .. ReservedKeys(properties["RequestParameters"]),
                .. destinations.SelectMany(Reserved),
            ],
            UnknownReservedHeaders =
                properties.Why
                ?? properties["RequestParameters"].WhyEntriesUnknown()
                ?? properties["ResponseParameters"].WhyEntriesUnknown()
                ?? destinations.Select(WhyUnknown).FirstOrDefault(why => why is not null),
        };
    }

    /// <summary>The logical id in <c>integrations/${Integration}</c>.</summary>
    private static string? TargetOf(Value? target) =>
        target is Value.Pattern { Parts: [{ Literal: TargetPrefix }, { Hole: { } id }] }
            ? id
            : null;

    /// <summary>Keys such as <c>append:header.access-control-allow-origin</c>.</summary>
    private static IEnumerable<ScalarNode> ReservedKeys(Element parameters) =>
        parameters
            .Entries.Select(entry => entry.Key)
            .OfType<ScalarNode>()
            .Where(key => IsReserved(key.Value));

    private static IEnumerable<ScalarNode> Reserved(Element destination) =>
        destination is { Node: ScalarNode node }
        && destination.SureText() is { } text
        && IsReserved(text)
            ? [node]
            : [];

    private static string? WhyUnknown(Element destination) =>
        !destination.Exists || destination.SureText() is not null ? null
        : destination.Value is Value.Unknown unknown ? unknown.Why
        : "what its parameter mapping sets";

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html#http-api-mapping-reserved-headers</remarks>
    private static bool IsReserved(string destination) =>
        destination.Split(':', 2) is [_, var header]
        && header.StartsWith("header.access-control-", StringComparison.OrdinalIgnoreCase);
}
