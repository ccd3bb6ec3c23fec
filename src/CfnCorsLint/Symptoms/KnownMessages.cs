namespace CfnCorsLint.Symptoms;

/// <summary>Remembers messages, and knows one again that tells the same in what both tell.</summary>
internal sealed class KnownMessages
{
    /// <summary>The messages by their symptom and by the names of their holes, of which there are few.</summary>
    private readonly Dictionary<string, Dictionary<string, Kind>> _kinds = new(
        StringComparer.Ordinal
    );

    public void Add(SymptomMatch match)
    {
        if (!_kinds.TryGetValue(match.Symptom.Id, out Dictionary<string, Kind>? kinds))
        {
            kinds = new(StringComparer.Ordinal);
            _kinds[match.Symptom.Id] = kinds;
        }

        string[] names = NamesOf(match);
        string key = string.Join(' ', names);
        if (!kinds.TryGetValue(key, out Kind? kind))
        {
            kind = new Kind(names);
            kinds[key] = kind;
        }

        kind.Add(match);
    }

    /// <summary>Whether one of them repeats the message: what both tell is equal.</summary>
    /// <param name="isWhole">Whether the other has to tell no less and no more.</param>
    public bool Has(SymptomMatch match, bool isWhole) =>
        _kinds.TryGetValue(match.Symptom.Id, out Dictionary<string, Kind>? kinds)
        && kinds.Values.Any(kind =>
            (!isWhole || kind.Names.Length == match.Holes.Count) && kind.Has(match)
        );

    private static string[] NamesOf(SymptomMatch match) =>
        [.. match.Holes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Holds the messages of one symptom with the same holes, by their values in some of these.</summary>
    private sealed class Kind(string[] names)
    {
        private readonly List<SymptomMatch> _all = [];
        private readonly Dictionary<string, (string[] Names, HashSet<string> Values)> _byValues =
            new(StringComparer.Ordinal);

        public string[] Names => names;

        public void Add(SymptomMatch match)
        {
            _all.Add(match);
            foreach ((string[] common, HashSet<string> values) in _byValues.Values)
            {
                values.Add(ValuesOf(match, common));
            }
        }

        public bool Has(SymptomMatch match)
        {
            string[] common = [.. names.Where(match.Holes.ContainsKey)];
            string key = string.Join(' ', common);
            if (!_byValues.TryGetValue(key, out (string[] Names, HashSet<string> Values) known))
            {
                known = (
                    common,
                    new(_all.Select(one => ValuesOf(one, common)), StringComparer.Ordinal)
                );
                _byValues[key] = known;
            }

            return known.Values.Contains(ValuesOf(match, common));
        }

        private static string ValuesOf(SymptomMatch match, string[] holes) =>
            string.Join('\n', holes.Select(hole => match.Holes[hole]));
    }
}
