using System.Collections.Frozen;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>The CloudFront distributions of a template, as far as they add the headers of CORS to answers of its APIs.</summary>
/// <remarks>
/// They add them to whatever comes from behind, errors of API Gateway among it. Source:
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/modifying-response-headers.html
/// </remarks>
internal static class Distributions
{
    private const string Type = "AWS::CloudFront::Distribution";

    /// <summary>Policies of AWS that allow any origin.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html</remarks>
    private static FrozenSet<string> Managed { get; } =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "60669652-455b-4ae9-85a4-c4c02393f86c",
            "5cc3b908-e619-4b99-88e5-2cf7f45965bd",
            "e61eb60c-9c35-4d20-a928-2b84e02af89c",
            "eaab4381-ed33-4a86-88ca-d9558dc6cd63"
        );

    /// <summary>Whether all behaviours of a distribution that lead to the API add them.</summary>
    public static Truth AddCors(Evaluator evaluator, string api)
    {
        Truth added = Truth.False;
        foreach (Resource resource in evaluator.Template.OfType(Type))
        {
            added = added.Or(evaluator.Exists(resource).And(AddCors(evaluator, resource, api)));
        }

        return added;
    }

    private static Truth AddCors(Evaluator evaluator, Resource resource, string api)
    {
        Element config = evaluator.Properties(resource)["DistributionConfig"];
        string?[] origins =
        [
            .. from origin in config["Origins"].Items
            let domain = origin["DomainName"].Node
            where domain is not null && Mentions.In(domain).Contains(api)
            select origin["Id"].SureText(),
        ];
        Truth[] behaviours =
        [
            .. config["CacheBehaviors"]
                .Items.Append(config["DefaultCacheBehavior"])
                .Where(behaviour => origins.Contains(behaviour["TargetOriginId"].SureText()))
                .Select(behaviour => AddsCors(evaluator, behaviour["ResponseHeadersPolicyId"])),
        ];
        return behaviours.Length == 0
            ? Truth.False
            : behaviours.Aggregate(Truth.True, (all, one) => all.And(one));
    }

    private static Truth AddsCors(Evaluator evaluator, Element policy)
    {
        if (policy.Value is not Value.Reference { LogicalId: var id })
        {
            return !policy.Exists ? Truth.False
                : policy.SureText() is { } known ? Managed.Contains(known).ToTruth()
                : Truth.Unknown;
        }

        if (evaluator.Template.Find(id) is not { } resource)
        {
            return Truth.Unknown;
        }

        Element cors = evaluator.Properties(resource)["ResponseHeadersPolicyConfig"]["CorsConfig"];
        return cors.IsUnknown ? Truth.Unknown : cors.Exists.ToTruth();
    }
}
