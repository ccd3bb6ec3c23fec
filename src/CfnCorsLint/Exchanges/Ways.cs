using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges;

/// <summary>Finds the thing in front of an API that calls are to come through, by the name that a person gives it.</summary>
public static class Ways
{
    /// <summary>The names of all that stands in front of an API and can be played.</summary>
    public static ImmutableArray<string> NamesOf(Api api) =>
        [
            .. api
                .Passages.Select(passage => passage.Distribution.Id)
                .Concat(api.HeaderRouting is { } rule ? [rule.Id] : [])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The ids of the distributions that viewers reach by a host: those that have it for a name; of a host that CloudFront gives, which no template knows, all.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LinkFormat.html</remarks>
    public static ImmutableArray<string> AtHost(IEnumerable<Api> apis, string host)
    {
        Distribution[] all =
        [
            .. apis.SelectMany(api => api.Passages).Select(passage => passage.Distribution),
        ];
        bool isGiven = host.EndsWith(".cloudfront.net", StringComparison.OrdinalIgnoreCase);
        return
        [
            .. all.Where(distribution => isGiven || distribution.HasName(host))
                .Select(distribution => distribution.Id)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <param name="id">The logical id of a distribution or a routing rule.</param>
    /// <param name="path">As the viewer calls it.</param>
    /// <returns><see langword="null"/> where a call to the path does not come to the API by it.</returns>
    public static Way? Find(Api api, string id, string path, ApiModel model) =>
        api.Passages.FirstOrDefault(passage =>
            passage.Distribution.Id == id && passage.TakesPath(path)
        )
            is { } taken
            ? new Way.OfDistribution(taken, path)
        : api.HeaderRouting is { } rule && rule.Id == id
            ? new Way.OfRule(rule, FrontCalls.CatcherOf(rule, model), path)
        : null;
}
