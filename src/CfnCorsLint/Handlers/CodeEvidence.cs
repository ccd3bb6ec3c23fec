namespace CfnCorsLint.Handlers;

/// <summary>What source code tells of something that an answer may hold.</summary>
public enum CodeEvidence
{
    /// <summary>It may hold it or not.</summary>
    Unknown,

    /// <summary>It certainly holds it.</summary>
    Present,

    /// <summary>It certainly lacks it.</summary>
    Absent,
}
