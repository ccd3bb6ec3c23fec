using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads the origins of a distribution; a group of origins stands for the first of them.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origin.html,
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
/// </remarks>
internal static class OriginReader
{
    public static ImmutableArray<DistributionOrigin> Read(Evaluator evaluator, Element config)
    {
        ImmutableArray<DistributionOrigin> single =
        [
            .. from origin in config["Origins"].Items
            where origin.Node is not null
            select One(evaluator, origin),
        ];
        IEnumerable<DistributionOrigin> groups =
            from one in config["OriginGroups"]["Items"].Items
            let first = one["Members"]["Items"].Items.FirstOrDefault()["OriginId"].SureText()
            let primary = single.FirstOrDefault(origin =>
                origin.Id is not null && origin.Id == first
            )
            where primary is not null
            select primary with
            {
                Id = one["Id"].SureText(),
                FailsOverAt =
                [
                    .. one["FailoverCriteria"]
                        ["StatusCodes"]["Items"]
                        .Items.Select(status => status.SureText()),
                ],
            };
        return [.. single, .. groups];
    }

    private static DistributionOrigin One(Evaluator evaluator, Element origin)
    {
        Element domain = origin["DomainName"];
        Element control = origin["OriginAccessControlId"];
        return new DistributionOrigin(
            origin["Id"].SureText(),
            domain.Node is { } node ? Mentions.In(node) : [],
            domain.SureText()
        )
        {
            Place = domain.Place() ?? origin.Node ?? evaluator.Template.Root,
            IsExecuteApi = domain.Node is { } address && IsOfGateway(address),
            Path = origin["OriginPath"]
                is { Exists: true } path
                    and not { Value: Value.Known { Text: "" } }
                ? path.Value
                : null,
            Adds = AddedTo(origin["OriginCustomHeaders"]),
            SignsForLambda = SignsForLambda(evaluator, control),
            SigningPlace = control.Place(),
        };
    }

    private static AddedHeaders AddedTo(Element list)
    {
        Element[] items = [.. list.Items];
        string?[] names = [.. items.Select(item => item["HeaderName"].SureText())];
        // Every condition that is asked for makes more worlds of the API: only this value decides anything.
        int origin = Array.FindIndex(names, IsOrigin);
        return new AddedHeaders(
            AddedHeaders.None.Names.Union(names.OfType<string>()),
            origin < 0 ? null : items[origin]["HeaderValue"].SureText(),
            list.WhyItemsUnknown()
                ?? (names.Contains(null) ? "a header that the distribution adds" : null)
        );
    }

    private static bool IsOrigin(string? name) =>
        string.Equals(name, "Origin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text in the address is that of the default endpoint, or the attribute that holds it.</summary>
    private static bool IsOfGateway(SyntaxNode address) =>
        NodeWalk
            .Within(address)
            .Select(node => node.Resolved)
            .OfType<ScalarNode>()
            .Any(text =>
                text.Value.Contains("execute-api", StringComparison.Ordinal)
                || text.Value.Contains("ApiEndpoint", StringComparison.Ordinal)
            );

    private static Truth SignsForLambda(Evaluator evaluator, Element control)
    {
        if (!control.Exists)
        {
            return Truth.False;
        }

        if (
            control.Value is not Value.Reference { LogicalId: var id }
            || evaluator.Template.Find(id) is not { } resource
        )
        {
            return Truth.Unknown;
        }

        Element config = evaluator.Properties(resource)["OriginAccessControlConfig"];
        return (
            config["OriginAccessControlOriginType"].SureText(),
            config["SigningBehavior"].SureText()
        ) switch
        {
            ("lambda", "always") => Truth.True,
            (null, _) or ("lambda", null or "no-override") => Truth.Unknown,
            _ => Truth.False,
        };
    }
}
