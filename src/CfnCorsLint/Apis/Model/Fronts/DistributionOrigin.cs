using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>An origin of a CloudFront distribution, from which cache behaviours get their answers.</summary>
/// <param name="Id">By which behaviours name it; <see langword="null"/> when it is not known.</param>
/// <param name="Names">The logical ids that its address names.</param>
/// <param name="Domain">The address as a text; <see langword="null"/> when it is not known.</param>
public sealed record DistributionOrigin(string? Id, ImmutableHashSet<string> Names, string? Domain)
{
    public required SyntaxNode Place { get; init; }

    /// <summary>Whether the address is the default endpoint of a REST or HTTP API in some region, and no custom domain.</summary>
    public bool IsExecuteApi { get; init; }

    /// <summary>What stands before each path of a viewer; <see langword="null"/> where nothing does.</summary>
    public Value? Path { get; init; }

    /// <summary>What the distribution adds to each request to it.</summary>
    public AddedHeaders Adds { get; init; } = AddedHeaders.None;

    /// <summary>Whether CloudFront signs requests to it for Lambda.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html</remarks>
    public Truth SignsForLambda { get; init; } = Truth.False;

    /// <summary>Where the signing is chosen; <see langword="null"/> where none is.</summary>
    public SyntaxNode? SigningPlace { get; init; }

    /// <summary>The statuses at which another origin of the group answers in the place of this one, to GET, HEAD and OPTIONS alone.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html</remarks>
    public ImmutableArray<string?> FailsOverAt { get; init; } = [];
}
