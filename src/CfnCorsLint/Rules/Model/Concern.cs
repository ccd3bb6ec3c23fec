namespace CfnCorsLint.Rules.Model;

/// <summary>Says what a rule cares for: what browsers do, that deployments succeed, safety or tidiness.</summary>
public enum Concern
{
    Browser,

    Deployment,

    Safety,

    Tidiness,
}
