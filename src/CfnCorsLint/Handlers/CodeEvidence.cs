namespace CfnCorsLint.Handlers;

/// <summary>Says whether an answer of a function holds something, as far as its source code tells.</summary>
public enum CodeEvidence
{
    /// <summary>The answer may hold the thing or not.</summary>
    Unknown,

    /// <summary>The answer certainly holds the thing.</summary>
    Present,

    /// <summary>The answer certainly lacks the thing.</summary>
    Absent,
}
