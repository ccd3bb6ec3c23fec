using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Views;

/// <summary>The CloudFront distribution that stands in front of an API of a template.</summary>
/// <param name="Api">The id of the API.</param>
/// <param name="Distribution">The logical id.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record Front(string Api, string Distribution, Location Place)
{
    private const string Type = "AWS::CloudFront::Distribution";

    /// <summary>The distributions whose origins name an API, in the order of the text.</summary>
    public static ImmutableArray<Front> Of(ApiModel model, string api) =>
        [
            .. from resource in model.Template.OfType(Type)
            let config = (resource.Body["Properties"] as MappingNode)?["DistributionConfig"]
            let origins = (config?.Resolved as MappingNode)?["Origins"]
            where origins is not null && Mentions.In(origins).Contains(api)
            select new Front(
                api,
                resource.LogicalId,
                new Location(
                    model.TreeOf(resource.Key).Source,
                    resource.Key.Span,
                    SyntaxPath.Of(resource.Key),
                    ""
                )
            ),
        ];

    /// <summary>A sentence about the distribution for people.</summary>
    public string Says =>
        $"'{Distribution}', a CloudFront distribution of this template, stands in front of '{Api}': --via {Distribution} plays the call through it.";
}
