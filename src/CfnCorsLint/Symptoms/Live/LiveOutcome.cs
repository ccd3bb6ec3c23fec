namespace CfnCorsLint.Symptoms.Live;

/// <summary>Says what a browser does with the answers to a live call.</summary>
public enum LiveOutcome
{
    /// <summary>The browser refuses the preflight or the answer.</summary>
    Refused,

    /// <summary>The browser lets the page read the answer, whatever its status.</summary>
    Passes,

    /// <summary>What was asked passes, and the rest was not asked: the call itself, or where a redirect leads.</summary>
    Unknown,
}
