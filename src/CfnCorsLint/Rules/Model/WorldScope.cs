namespace CfnCorsLint.Rules.Model;

/// <summary>Says whether a rule must fail in one or in all of the worlds of its subject before it speaks.</summary>
public enum WorldScope
{
    /// <summary>The rule must fail in one world: each branch of a value is right or wrong by itself.</summary>
    Each,

    /// <summary>The rule must fail in all worlds: what relates two things may be meant to differ from branch to branch.</summary>
    Every,
}
