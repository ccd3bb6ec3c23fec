using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds all that <c>symptoms.yaml</c> says.</summary>
public sealed record SymptomTable(
    ImmutableArray<SourceWords> Sources,
    ImmutableArray<Symptom> Symptoms,
    ImmutableArray<LookAlike> LookAlikes
)
{
    /// <summary>What the gateways write into the bodies of their own errors.</summary>
    public ImmutableArray<GatewayBody> Bodies { get; init; } = [];

    /// <summary>The lines beside the messages of browsers that tell the status of the answer.</summary>
    public ImmutableArray<StatusLine> Statuses { get; init; } = [];

    public SourceWords WordsOf(SymptomSource source) =>
        Sources.First(words => words.Source == source);

    public Symptom Get(string id) => Symptoms.First(symptom => symptom.Id == id);
}
