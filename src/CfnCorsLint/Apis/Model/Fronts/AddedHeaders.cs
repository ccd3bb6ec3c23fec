using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Names the headers that a distribution adds to each request to one of its origins, in the place of those with equal names that viewers send.</summary>
/// <param name="Names">Compared without case.</param>
/// <param name="Origin">The value of <c>Origin</c>; <see langword="null"/> where it is not added, or not known.</param>
/// <param name="Unknown">Why others may be added; <see langword="null"/> when there are certainly none.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html</remarks>
public sealed record AddedHeaders(ImmutableHashSet<string> Names, string? Origin, string? Unknown)
{
    public static AddedHeaders None { get; } =
        new(ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase), null, null);

    /// <summary>Whether the distribution adds the header; CloudFront adds no <c>Host</c>.</summary>
    public Truth Adds(string header) =>
        Names.Contains(header) ? Truth.True
        : Unknown is null || header.Equals("host", StringComparison.OrdinalIgnoreCase) ? Truth.False
        : Truth.Unknown;
}
