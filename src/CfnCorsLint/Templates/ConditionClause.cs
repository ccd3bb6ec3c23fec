using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>The formula of a condition: what it says about the values that may be chosen at deployment.</summary>
internal abstract record ConditionClause
{
    private ConditionClause() { }

    /// <summary>The formula that is true or false, whatever is chosen.</summary>
    public sealed record Constant(Truth Truth) : ConditionClause;

    /// <summary>The formula that compares something which is not known before deployment with a text.</summary>
    /// <param name="Subject">Written so that the same expression has the same name: <c>Ref Env</c>.</param>
    public sealed record Equality(string Subject, string Text) : ConditionClause;

    /// <summary>The formula that holds where another condition of the template holds.</summary>
    public sealed record Named(string Condition) : ConditionClause;

    /// <summary>The formula that holds where another formula does not hold.</summary>
    public sealed record Negation(ConditionClause Inner) : ConditionClause;

    /// <summary>The formula that holds where all of its parts hold.</summary>
    public sealed record Every(ImmutableArray<ConditionClause> Clauses) : ConditionClause;

    /// <summary>The formula that holds where at least one of its parts holds.</summary>
    public sealed record Some(ImmutableArray<ConditionClause> Clauses) : ConditionClause;
}
