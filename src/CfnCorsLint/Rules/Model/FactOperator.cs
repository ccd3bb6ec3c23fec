namespace CfnCorsLint.Rules.Model;

/// <summary>How a fact is compared.</summary>
public enum FactOperator
{
    Exists,

    Known,

    Is,

    In,

    Contains,

    Lacks,

    SubsetOf,

    SupersetOf,

    DisjointFrom,

    SameOriginAs,

    Between,

    Matches,
}
