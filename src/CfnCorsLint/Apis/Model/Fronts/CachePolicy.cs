using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Tells whether a cache behaviour keeps answers, and which request headers are part of its cache key; CloudFront sends these on to the origin, too.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-the-cache-key.html</remarks>
public sealed record CachePolicy
{
    /// <summary>Request headers in the key.</summary>
    public required HeaderPassage Key { get; init; }

    /// <summary>Whether answers that say nothing about it are kept for some time.</summary>
    public required Truth Caches { get; init; }

    /// <summary>The place where the policy is chosen, or written; <see langword="null"/> where nothing is.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>The mapping <c>ForwardedValues</c>, the form before there were policies; <see langword="null"/> for a policy.</summary>
    public MappingNode? ForwardedValues { get; init; }

    /// <summary>Where a policy of the template puts headers, cookies or queries into the key though it caches nothing, which the deployment refuses; <see langword="null"/> otherwise.</summary>
    public SyntaxNode? RefusedKey { get; init; }

    /// <summary>Where a policy of the template has such a key, and it is not known whether it caches anything; <see langword="null"/> otherwise.</summary>
    public SyntaxNode? DoubtfulKey { get; init; }

    public static CachePolicy NotKnown(string why, SyntaxNode? place) =>
        new()
        {
            Key = HeaderPassage.NotKnown(why),
            Caches = Truth.Unknown,
            Place = place,
        };
}
