using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>The right side of an operator, with which a fact is compared.</summary>
public abstract record Operand
{
    private Operand() { }

    /// <summary>A right side that the rule itself writes: one text or several.</summary>
    public sealed record Literal(ImmutableArray<string> Texts) : Operand
    {
        private FactValue.Names? _names;

        /// <summary>The texts as what a fact is worth.</summary>
        public FactValue.Names Names =>
            _names ??= new([.. Texts.Select(text => new NameItem(text))]);
    }

    /// <summary>A right side that is another fact of the subject, written <c>=preflighted-methods</c>.</summary>
    public sealed record OfFact(FactDefinition Definition) : Operand;
}
