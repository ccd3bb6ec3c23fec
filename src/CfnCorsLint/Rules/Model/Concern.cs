namespace CfnCorsLint.Rules.Model;

/// <summary>What a rule is about.</summary>
public enum Concern
{
    Browser,

    Deployment,

    Safety,

    Tidiness,
}
