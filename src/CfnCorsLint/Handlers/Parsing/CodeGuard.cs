namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A condition under which a line of source code is reached, as a stretch of words; of an error that is caught the word that catches it.</summary>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index behind its last word.</param>
/// <param name="IsNegated">Whether the line is reached where the condition does not hold: the line stands behind its <c>else</c>.</param>
internal readonly record struct CodeGuard(int Start, int End, bool IsNegated = false)
{
    /// <summary>A condition that nothing is known of: the line may be reached or not.</summary>
    public static CodeGuard NotKnown(int place) => new(place, place);

    /// <summary>What the labels of a <c>case</c> are compared with; <see langword="null"/> for other conditions, and where that was not found.</summary>
    public (int Start, int End)? Subject { get; init; }
}
