using System.Collections.Immutable;

namespace CfnCorsLint.Handlers;

/// <summary>Says whether an answer of a function holds one header, and with which value, as far as source code tells.</summary>
/// <param name="Text">Its value where it is written; <see langword="null"/> else.</param>
/// <param name="Place">Where it is written; <see langword="null"/> where it is not.</param>
public sealed record HeaderEvidence(CodeEvidence Evidence, string? Text, CodePlace? Place)
{
    public static HeaderEvidence Unknown { get; } = new(CodeEvidence.Unknown, null, null);

    public static HeaderEvidence Absent { get; } = new(CodeEvidence.Absent, null, null);

    /// <summary>What holds whichever of them is the case.</summary>
    public static HeaderEvidence OfAll(ImmutableArray<HeaderEvidence> each) =>
        each is not [var first, ..] || each.Any(one => one.Evidence != first.Evidence) ? Unknown
        : each.All(one => one.Text == first.Text) ? first
        : first with { Text = null };
}
