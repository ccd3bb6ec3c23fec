using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>A message that was found in what was pasted.</summary>
/// <param name="Start">Where it stands, from 0.</param>
/// <param name="Holes">What stands in its holes, and in those of the lines around it.</param>
public sealed record SymptomMatch(
    Symptom Symptom,
    int Start,
    ImmutableDictionary<string, string> Holes
)
{
    private readonly SymptomStep? _about;

    /// <summary>The answer that the message is about.</summary>
    public SymptomStep About
    {
        get => _about ?? Symptom.About;
        init => _about = value;
    }

    /// <summary>The address of the call; <see langword="null"/> when the text has none.</summary>
    public string? Url => Find(Symptoms.Holes.Url);

    /// <summary>The origin of the page; <see langword="null"/> when the text has none.</summary>
    public string? Origin => Find(Symptoms.Holes.Origin);

    /// <summary>Ids of the rules that can be behind it, with what its values tell.</summary>
    public ImmutableArray<string> Rules => Case?.Rules ?? Symptom.Rules;

    /// <summary>What the message means, with what its values tell.</summary>
    public string Means => Case?.Means ?? Symptom.Means;

    private SymptomCase? Case => Symptom.Cases.FirstOrDefault(one => one.Fits(Holes));

    /// <summary>The text that stands in a hole; <see langword="null"/> when the message has no hole of that name.</summary>
    public string? Find(string hole) => Holes.GetValueOrDefault(hole);

    /// <summary>Whether the message prints the other one again: what both tell is equal.</summary>
    public bool Repeats(SymptomMatch other) =>
        Symptom == other.Symptom
        && Holes.All(hole =>
            !other.Holes.TryGetValue(hole.Key, out string? value) || value == hole.Value
        );
}
