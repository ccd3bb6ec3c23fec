using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>The formula of a condition: what it says about the values that may be chosen at deployment.</summary>
internal abstract record ConditionClause
{
    private ConditionClause() { }

    /// <summary>True or false, whatever is chosen.</summary>
    public sealed record Constant(Truth Truth) : ConditionClause;

    /// <summary>The formula that compares something which is not known before deployment with a text.</summary>
    /// <param name="Subject">Written so that the same expression has the same name: <c>Ref Env</c>.</param>
    public sealed record Equality(string Subject, string Text) : ConditionClause;

    /// <summary>Another condition holds.</summary>
    public sealed record Named(string Condition) : ConditionClause;

    /// <summary>The opposite of what it holds.</summary>
    public sealed record Negation(ConditionClause Inner) : ConditionClause;

    /// <summary>Each of them is true.</summary>
    public sealed record Every(ImmutableArray<ConditionClause> Clauses) : ConditionClause;

    /// <summary>At least one of them is true.</summary>
    public sealed record Some(ImmutableArray<ConditionClause> Clauses) : ConditionClause;
}
