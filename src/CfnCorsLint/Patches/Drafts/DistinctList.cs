using System.Collections.Immutable;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Keeps things in the order in which they came, each once.</summary>
internal sealed class DistinctList<T>
{
    private readonly HashSet<T> _seen = [];
    private readonly ImmutableArray<T>.Builder _all = ImmutableArray.CreateBuilder<T>();

    public ImmutableArray<T> All => _all.ToImmutable();

    public void AddRange(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            if (_seen.Add(item))
            {
                _all.Add(item);
            }
        }
    }
}
