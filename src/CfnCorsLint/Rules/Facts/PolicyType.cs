namespace CfnCorsLint.Rules.Facts;

/// <summary>Says what kind of value a key of a policy takes.</summary>
internal enum PolicyType
{
    List,

    Flag,

    Number,
}
