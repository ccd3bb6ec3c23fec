namespace CfnCorsLint.Rules;

/// <summary>How far a rule trusts its fix.</summary>
public enum FixTrust
{
    DisplayOnly,

    Unsafe,

    Safe,
}
