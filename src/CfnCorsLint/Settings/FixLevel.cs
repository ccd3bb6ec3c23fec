namespace CfnCorsLint.Settings;

/// <summary>Says how far a rule's fix may be trusted, in the words of the settings, which can only lower the rule's own trust.</summary>
public enum FixLevel
{
    /// <summary>The fix is shown, and never written.</summary>
    Off,

    Unsafe,

    Safe,
}
