namespace CfnCorsLint.Rules.Model;

/// <summary>How far a rule trusts its fix.</summary>
public enum FixTrust
{
    DisplayOnly,

    Unsafe,

    Safe,
}
