using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds all that <c>symptoms.yaml</c> says.</summary>
public sealed record SymptomTable(
    ImmutableArray<SourceWords> Sources,
    ImmutableArray<Symptom> Symptoms,
    ImmutableArray<LookAlike> LookAlikes
)
{
    public SourceWords WordsOf(SymptomSource source) =>
        Sources.First(words => words.Source == source);

    public Symptom Get(string id) => Symptoms.First(symptom => symptom.Id == id);
}
