using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Compares what a template made with what its new text makes: each API, in each world.</summary>
internal sealed class ModelComparison
{
    private readonly ImmutableArray<ApiWorlds> _before;
    private readonly HashSet<Api> _old;
    private readonly Dictionary<Api, Dictionary<ModelPlace, List<ModelValue>>> _ofBefore = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<Api, Dictionary<ModelPlace, List<ModelValue>>> _ofAfter = new(
        ReferenceEqualityComparer.Instance
    );

    public ModelComparison(ApiModel? before)
    {
        _before = before?.Apis ?? [];
        _old = new HashSet<Api>(
            _before.SelectMany(api => api.Worlds).Select(world => world.Api),
            ReferenceEqualityComparer.Instance
        );
    }

    /// <summary>The APIs as the old text makes them.</summary>
    public ImmutableArray<ApiWorlds> Before => _before;

    /// <summary>What is said of an API in a world, of the models that were compared last.</summary>
    public Dictionary<ModelPlace, List<ModelValue>> FactsOf(Api api)
    {
        if (
            _ofBefore.TryGetValue(api, out Dictionary<ModelPlace, List<ModelValue>>? facts)
            || _ofAfter.TryGetValue(api, out facts)
        )
        {
            return facts;
        }

        facts = ModelFacts.Of(api);
        (_old.Contains(api) ? _ofBefore : _ofAfter)[api] = facts;
        return facts;
    }

    /// <summary>All places that differ, a place once for each pair of worlds that can be the same deployment.</summary>
    public IEnumerable<ModelDifference> With(ApiModel? after)
    {
        // What was tried before is not asked for again.
        _ofAfter.Clear();
        Dictionary<string, ApiWorlds> now = (after?.Apis ?? []).ToDictionary(
            api => api.Id,
            StringComparer.Ordinal
        );
        foreach (ApiWorlds old in _before)
        {
            _ = now.Remove(old.Id, out ApiWorlds? same);
            foreach (ModelDifference difference in Of(old, same))
            {
                yield return difference;
            }
        }

        foreach (ApiWorlds added in now.Values)
        {
            foreach (ApiInWorld world in added.Worlds)
            {
                foreach (ModelDifference difference in Of(added.Id, [], FactsOf(world.Api)))
                {
                    yield return difference;
                }
            }
        }
    }

    private IEnumerable<ModelDifference> Of(ApiWorlds before, ApiWorlds? after)
    {
        if (after is null)
        {
            return before.Worlds.SelectMany(world => Of(before.Id, FactsOf(world.Api), []));
        }

        return from now in after.Worlds
            let facts = FactsOf(now.Api)
            from old in Counterparts(before, now.World)
            from difference in Of(before.Id, FactsOf(old.Api), facts)
            select difference;
    }

    /// <summary>The worlds that the conditions of another can go together with: as a rule the one that is the same.</summary>
    private static IEnumerable<ApiInWorld> Counterparts(ApiWorlds before, World world) =>
        before.Worlds.Where(old =>
            old.World.Assigned.All(one =>
                !world.Assigned.TryGetValue(one.Key, out bool holds) || holds == one.Value
            )
        );

    private static IEnumerable<ModelDifference> Of(
        string api,
        Dictionary<ModelPlace, List<ModelValue>> before,
        Dictionary<ModelPlace, List<ModelValue>> after
    )
    {
        foreach ((ModelPlace place, List<ModelValue> old) in before)
        {
            List<ModelValue> now = after.GetValueOrDefault(place, []);
            if (!old.SequenceEqual(now))
            {
                yield return new ModelDifference(api, place, [.. old], [.. now]);
            }
        }

        foreach ((ModelPlace place, List<ModelValue> now) in after)
        {
            if (!before.ContainsKey(place))
            {
                yield return new ModelDifference(api, place, [], [.. now]);
            }
        }
    }
}
