using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Makes one verdict out of what a rule says of one subject in each world.</summary>
internal sealed class WorldMerger
{
    private readonly LintContext _context;

    private readonly Dictionary<ApiWorlds, WorldIndex> _indices = new(
        ReferenceEqualityComparer.Instance
    );

    public WorldMerger(LintContext context)
    {
        _context = context;
    }

    /// <param name="failing">Judgements of one rule and one subject that are false, each of another world.</param>
    public Merged Merge(ImmutableArray<Judgement> failing)
    {
        Judgement first = failing[0];
        ImmutableArray<World> basis = BasisOf(first.Subject);
        ImmutableArray<World> held = [.. failing.Select(one => one.Subject.World)];
        string? when = held.Length < basis.Length ? WorldWords.Of(held, basis) : null;
        ImmutableDictionary<string, ImmutableArray<NameItem>>? words = Common(failing);
        return first.Rule.Worlds == WorldScope.Every && (when is not null || words is null)
            ? new Merged(failing, first.Outcome.Words, when, IsCertain: false)
            : new Merged(failing, words ?? first.Outcome.Words, when, IsCertain: true);
    }

    /// <summary>The worlds that a rule must fail in to hold without a condition.</summary>
    private ImmutableArray<World> BasisOf(Subject subject)
    {
        ApiWorlds? api = _context.Model.Apis.FirstOrDefault(api =>
            api.Worlds.Any(world => ReferenceEquals(world.Api, subject.Api))
        );
        if (api is not { Worlds.Length: > 1 })
        {
            return [subject.World];
        }

        if (!_indices.TryGetValue(api, out WorldIndex? index))
        {
            index = new WorldIndex(FileSubjects.Of(_context, api));
            _indices[api] = index;
        }

        return index.BasisOf(subject);
    }

    /// <summary>The names that all worlds leave.</summary>
    /// <returns><see langword="null"/> when a word has no name that is in all of them.</returns>
    private static ImmutableDictionary<string, ImmutableArray<NameItem>>? Common(
        ImmutableArray<Judgement> failing
    )
    {
        ImmutableDictionary<string, ImmutableArray<NameItem>> words = failing[0].Outcome.Words;
        foreach (Judgement other in failing.Skip(1))
        {
            foreach ((string word, ImmutableArray<NameItem> items) in words)
            {
                ImmutableArray<NameItem> theirs = other.Outcome.Words.GetValueOrDefault(word)
                    is { IsDefault: false } found
                    ? found
                    : [];
                ImmutableArray<NameItem> common =
                [
                    .. items.Where(item => theirs.Any(one => one.Text == item.Text)),
                ];
                if (common.IsEmpty)
                {
                    return null;
                }

                words = words.SetItem(word, common);
            }
        }

        return words;
    }
}
