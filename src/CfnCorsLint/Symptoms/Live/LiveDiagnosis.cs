using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Says what can be behind a live answer, and which rules find it in a template.</summary>
/// <param name="Cause">A sentence or two.</param>
/// <param name="Rules">Ids of the rules that can be behind it, the likeliest first; empty when no template mends it.</param>
/// <param name="IsCertain">Whether the answer leaves only that cause.</param>
/// <param name="Sources">Where it is written: addresses.</param>
public sealed record LiveDiagnosis(
    string Cause,
    ImmutableArray<string> Rules,
    bool IsCertain,
    ImmutableArray<string> Sources
)
{
    /// <summary>The diagnosis that an entry of <c>symptoms.yaml</c> gives.</summary>
    public static LiveDiagnosis Of(Symptom symptom) =>
        new(symptom.Means, symptom.Rules, symptom.IsCertain, symptom.Sources);
}
