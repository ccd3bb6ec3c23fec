namespace CfnCorsLint.Symptoms.Live;

/// <summary>Whether what was tried with a live API is as it should be.</summary>
public enum CheckOutcome
{
    Good,

    Bad,

    /// <summary>The answers do not tell.</summary>
    Unknown,
}
