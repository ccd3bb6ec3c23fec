using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>A case of a symptom that means something of its own, told by a value in the message.</summary>
/// <param name="Hole">The hole with the value.</param>
/// <param name="Test">How the value is compared with <paramref name="Text"/>; case counts only where it is the whole value.</param>
/// <param name="Means"><see langword="null"/> when it means what the symptom means.</param>
public sealed record SymptomCase(
    string Hole,
    SymptomCaseTest Test,
    string Text,
    ImmutableArray<string> Rules,
    string? Means
)
{
    private const StringComparison NoCase = StringComparison.OrdinalIgnoreCase;

    public bool Fits(ImmutableDictionary<string, string> holes) =>
        holes.TryGetValue(Hole, out string? value)
        && Test switch
        {
            SymptomCaseTest.Is => value == Text,
            SymptomCaseTest.Begins => value.StartsWith(Text, NoCase),
            SymptomCaseTest.Ends => value.EndsWith(Text, NoCase),
            SymptomCaseTest.Has => value.Contains(Text, NoCase),
            _ => !value.Contains(Text, NoCase),
        };
}
