using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Tells what the response headers policies of CloudFront in front of an API say of the pages that call it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#understanding-response-headers-policies-cors</remarks>
internal static class EdgePages
{
    private const string AnyLabel = "*.";

    /// <summary>Whether a policy is for pages of other origins than those of its own distribution; unknown where it may be.</summary>
    public static Truth AreMeant(Api api) =>
        api.Passages.Select(AreMeant).DefaultIfEmpty(Truth.False).Max();

    /// <summary>The origins of such pages, as policies name them; those that allow any name none.</summary>
    public static IEnumerable<string> OriginsOf(Api api) =>
        from passage in api.Passages
        where AreMeant(passage) == Truth.True
        from origin in passage.Behavior.Adds.Origins
        where IsOfOthers(passage.Distribution, origin) == Truth.True && origin != "*"
        select SampleOf(origin);

    private static Truth AreMeant(Passage passage)
    {
        EdgeHeaders adds = passage.Behavior.Adds;
        return adds.AreAdded != Truth.True || passage.Distribution.Exists != Truth.True
                ? Truth.False
            : adds.Unknown is not null ? Truth.Unknown
            : adds
                .Origins.Select(origin => IsOfOthers(passage.Distribution, origin))
                .DefaultIfEmpty(Truth.False)
                .Max();
    }

    /// <summary>Whether pages of an allowed origin are not those of the distribution: that any may call says nothing where it serves pages itself.</summary>
    private static Truth IsOfOthers(Distribution distribution, string origin)
    {
        if (origin == "*")
        {
            return (!distribution.ServesPages).ToTruth();
        }

        Truth isOther = ForeignPages.IsLocal(SampleOf(origin))
            ? Truth.False
            : distribution.IsOwn(SampleOf(origin)).Not();
        return
            origin.Contains(AnyLabel, StringComparison.Ordinal)
            && distribution.Aliases.Any(alias => IsBelow(alias, origin))
            ? Truth.Unknown
            : isOther;
    }

    /// <summary>Whether an origin with an open label may be the alias.</summary>
    private static bool IsBelow(string alias, string origin) =>
        alias.EndsWith(
            origin[(origin.IndexOf(AnyLabel, StringComparison.Ordinal) + 1)..],
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>An origin that the text allows; without a scheme it allows both.</summary>
    private static string SampleOf(string origin)
    {
        string whole = origin.Contains("://", StringComparison.Ordinal)
            ? origin
            : $"https://{origin}";
        return whole.Replace(AnyLabel, "app.", StringComparison.Ordinal);
    }
}
