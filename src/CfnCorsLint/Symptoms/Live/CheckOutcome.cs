namespace CfnCorsLint.Symptoms.Live;

/// <summary>Says how a check of a live API ended.</summary>
public enum CheckOutcome
{
    Good,

    Bad,

    /// <summary>The answers do not tell.</summary>
    Unknown,
}
