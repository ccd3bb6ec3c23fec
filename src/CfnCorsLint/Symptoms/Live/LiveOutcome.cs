namespace CfnCorsLint.Symptoms.Live;

/// <summary>What a browser makes of a live call.</summary>
public enum LiveOutcome
{
    /// <summary>It refuses the preflight or the answer.</summary>
    Refused,

    /// <summary>It lets the page read the answer, whatever its status.</summary>
    Passes,

    /// <summary>What was asked passes, and the rest was not asked: the call itself, or where a redirect leads.</summary>
    Unknown,
}
