using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Reads the facts about what a stage keeps of the answers of a method.</summary>
internal static class CacheFacts
{
    private static readonly ImmutableArray<string> s_keys =
    [
        "CacheKeyParameters",
        "cacheKeyParameters",
    ];

    public static Fact Kept(Subject subject) =>
        subject is { Api: { } api, Route: { } route, Method: { } method }
        && api.Caches.FirstOrDefault(cache => cache.Keeps(route, method)) is { } kept
            ? Fact.Of(true, kept.Place)
            : Fact.Missing(subject.Method?.Place);

    /// <summary>The parameters of the request in the cache key, <c>method.request.header.Origin</c>.</summary>
    public static Fact Key(Subject subject)
    {
        if (subject.Method?.Integration is not { } integration)
        {
            return Fact.Missing();
        }

        SyntaxNode? list = s_keys
            .Select(key => integration.Body?[key])
            .FirstOrDefault(node => node is not null);
        return list is null or SequenceNode
            ? Fact.Of(
                (list as SequenceNode)
                    ?.Items.OfType<ScalarNode>()
                    .Select(item => new NameItem(item.Value, item))
                    ?? [],
                integration.Body is null ? "the integration" : null,
                ignoresCase: true,
                place: list ?? integration.Place
            )
            : Fact.NotKnown("the parameters of the cache key", list);
    }
}
