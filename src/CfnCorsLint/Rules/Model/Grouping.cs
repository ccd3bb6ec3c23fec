namespace CfnCorsLint.Rules.Model;

/// <summary>Says what a rule has at most one finding for; the others become related places of that finding.</summary>
public enum Grouping
{
    Subject,

    Method,

    Api,
}
