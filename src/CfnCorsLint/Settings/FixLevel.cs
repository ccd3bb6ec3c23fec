namespace CfnCorsLint.Settings;

/// <summary>How far a rule's fix may be trusted, by the words of the settings. It can only be lowered.</summary>
public enum FixLevel
{
    /// <summary>Shown, never written.</summary>
    Off,

    Unsafe,

    Safe,
}
