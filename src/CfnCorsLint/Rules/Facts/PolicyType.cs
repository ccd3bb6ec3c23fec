namespace CfnCorsLint.Rules.Facts;

/// <summary>What kind of value a key of a policy takes.</summary>
internal enum PolicyType
{
    List,

    Flag,

    Number,
}
