namespace CfnCorsLint.Symptoms.Live;

/// <summary>Says what can be behind a live API that answers otherwise than its template says.</summary>
public enum DriftKind
{
    /// <summary>What the template has is not live: it was not deployed, or not yet.</summary>
    NotDeployed,

    /// <summary>What is live is not in the template: it was set by hand, or by another version.</summary>
    NotInTemplate,

    /// <summary>Both the template and the live API have it, with other values.</summary>
    OtherValue,
}
