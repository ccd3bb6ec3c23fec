namespace CfnCorsLint.Settings;

/// <summary>How loud a rule is to be, by the words of the settings.</summary>
public enum RuleLevel
{
    Off,

    Note,

    Warning,

    Error,
}
