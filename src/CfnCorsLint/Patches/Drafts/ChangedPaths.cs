namespace CfnCorsLint.Patches.Drafts;

/// <summary>Remembers the paths in one text below which values change, so that two fixes do not change one value.</summary>
internal sealed class ChangedPaths
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _above = new(StringComparer.Ordinal);

    public void AddRange(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (_all.Add(path))
            {
                _above.UnionWith(Above(path));
            }
        }
    }

    /// <summary>Whether the fixes so far change the value of that place, one that holds it, or one that it holds. Many of them may add items to one list.</summary>
    public bool Clash(string path) =>
        (_all.Contains(path) && !path.EndsWith("/-", StringComparison.Ordinal))
        || _above.Contains(path)
        || Above(path).Any(_all.Contains);

    /// <summary>The paths of what holds the place: <c>""</c> and <c>/a</c> of <c>/a/b</c>.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (
            int at = path.IndexOf('/', StringComparison.Ordinal);
            at >= 0;
            at = path.IndexOf('/', at + 1)
        )
        {
            yield return path[..at];
        }
    }
}
