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

    /// <summary>The wording of the symptom that was found; <see langword="null"/> for an answer.</summary>
    public TextPattern? Wording { get; init; }

    /// <summary>The answer that was found; <see langword="null"/> for a text.</summary>
    public LiveAnswer? Answer { get; init; }

    /// <summary>The answer that the message is about.</summary>
    public SymptomStep About
    {
        get => _about ?? Symptom.About;
        init => _about = value;
    }

    /// <summary>The address of the call; <see langword="null"/> when the text has none.</summary>
    public string? Url => Find(Symptoms.Holes.Url) ?? Find(Symptoms.Holes.To);

    /// <summary>The status of the answer, as it is printed; <see langword="null"/> when the text has none.</summary>
    public string? Status => Find(Symptoms.Holes.Status);

    /// <summary>The origin of the page; <see langword="null"/> when the text has none.</summary>
    public string? Origin => Find(Symptoms.Holes.Origin);

    /// <summary>Ids of the rules that can be behind it, with what its values tell: a status makes some of them likelier and takes out those that never answer so.</summary>
    public ImmutableArray<string> Rules =>
        [.. Named.Where(rule => RuleStatuses.MayBe(rule, Status))];

    private ImmutableArray<string> Named =>
        Case switch
        {
            null => Symptom.Rules,
            { Hole: Symptoms.Holes.Status, Rules: var first } =>
            [
                .. first.Concat(Symptom.Rules).Distinct(StringComparer.Ordinal),
            ],
            { Rules: var rules } => rules,
        };

    /// <summary>What the message leaves open, in a clause; <see langword="null"/> when it leaves nothing open.</summary>
    public string? Unknown =>
        Symptom.ToldBy is { } hole && Holes.ContainsKey(hole) ? null : Symptom.Unknown;

    /// <summary>What the message means, with what its values tell.</summary>
    public string Means => Case?.Means ?? Symptom.Means;

    private SymptomCase? Case => Symptom.Cases.FirstOrDefault(one => one.Fits(Holes));

    /// <summary>The text that stands in a hole; <see langword="null"/> when the message has no hole of that name.</summary>
    public string? Find(string hole) => Holes.GetValueOrDefault(hole);
}
