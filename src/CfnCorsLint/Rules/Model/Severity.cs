namespace CfnCorsLint.Rules.Model;

/// <summary>Says how bad a finding is, least first.</summary>
public enum Severity
{
    /// <summary>A finding that is worth knowing: counted, and not printed unless asked for.</summary>
    Note,

    /// <summary>A finding by which some calls fail, or which is unsafe.</summary>
    Warning,

    /// <summary>A finding by which with certainty the deployment fails, a call that the definition names is refused, or any site may read with credentials.</summary>
    Error,
}
