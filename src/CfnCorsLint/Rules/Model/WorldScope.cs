namespace CfnCorsLint.Rules.Model;

/// <summary>In how many of the worlds that its subject exists in a rule must fail to speak.</summary>
public enum WorldScope
{
    /// <summary>In one: each branch of a value is right or wrong by itself.</summary>
    Each,

    /// <summary>In all: what relates two things may be meant to differ from branch to branch.</summary>
    Every,
}
