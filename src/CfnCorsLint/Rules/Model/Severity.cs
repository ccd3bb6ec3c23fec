namespace CfnCorsLint.Rules.Model;

/// <summary>How bad a finding is, least first.</summary>
public enum Severity
{
    /// <summary>Worth knowing; counted, not printed, unless asked for.</summary>
    Note,

    /// <summary>Some calls fail, or it is unsafe.</summary>
    Warning,

    /// <summary>With certainty the deployment fails, a call the definition names is refused, or any site may read with credentials.</summary>
    Error,
}
