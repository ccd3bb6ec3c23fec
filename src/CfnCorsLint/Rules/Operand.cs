using System.Collections.Immutable;

namespace CfnCorsLint.Rules;

/// <summary>What stands to the right of an operator.</summary>
public abstract record Operand
{
    private Operand() { }

    /// <summary>What the rule itself says: one text or several.</summary>
    public sealed record Literal(ImmutableArray<string> Texts) : Operand;

    /// <summary>Another fact of the same subject, written <c>=preflighted-methods</c>.</summary>
    public sealed record OfFact(FactDefinition Definition) : Operand;
}
