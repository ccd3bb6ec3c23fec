namespace CfnCorsLint.Rules.Model;

/// <summary>What a rule has at most one finding for; the others are its related places.</summary>
public enum Grouping
{
    Subject,

    Method,

    Api,
}
