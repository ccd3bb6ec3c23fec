namespace CfnCorsLint.Rules.Model;

/// <summary>Lists the ways in which a rule compares a fact with something.</summary>
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
