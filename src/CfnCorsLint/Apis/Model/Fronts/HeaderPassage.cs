using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Says which request headers of a viewer a CloudFront policy takes along.</summary>
/// <param name="IsAll">Whether it takes all but <paramref name="Names"/>, instead of these.</param>
/// <param name="Names">Compared without case.</param>
/// <param name="Unknown">Why it is not known which; <see langword="null"/> when it is.</param>
public sealed record HeaderPassage(bool IsAll, ImmutableHashSet<string> Names, string? Unknown)
{
    private static ImmutableHashSet<string> Nothing { get; } =
        ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    public static HeaderPassage None { get; } = new(false, Nothing, null);

    public static HeaderPassage All { get; } = new(true, Nothing, null);

    public static HeaderPassage NotKnown(string why) => new(false, Nothing, why);

    public static HeaderPassage Of(IEnumerable<string> names) =>
        new(false, Nothing.Union(names), null);

    public static HeaderPassage AllBut(IEnumerable<string> names) =>
        new(true, Nothing.Union(names), null);

    /// <summary>Whether the policy takes the header along.</summary>
    public Truth Takes(string header) =>
        Unknown is not null ? Truth.Unknown : (Names.Contains(header) != IsAll).ToTruth();
}
