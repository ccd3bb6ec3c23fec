namespace CfnCorsLint.Settings;

/// <summary>Says how severe the findings of a rule are to be, in the words of the settings.</summary>
public enum RuleLevel
{
    Off,

    Note,

    Warning,

    Error,
}
