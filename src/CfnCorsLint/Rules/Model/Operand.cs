using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>What stands to the right of an operator.</summary>
public abstract record Operand
{
    private Operand() { }

    /// <summary>What the rule itself says: one text or several.</summary>
    public sealed record Literal(ImmutableArray<string> Texts) : Operand
    {
        private FactValue.Names? _names;

        /// <summary>The texts as what a fact is worth.</summary>
        public FactValue.Names Names =>
            _names ??= new([.. Texts.Select(text => new NameItem(text))]);
    }

    /// <summary>Another fact of the same subject, written <c>=preflighted-methods</c>.</summary>
    public sealed record OfFact(FactDefinition Definition) : Operand;
}
