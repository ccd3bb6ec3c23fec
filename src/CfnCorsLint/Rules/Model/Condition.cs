using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>A condition that a rule asks of a subject, in <c>when</c> and <c>require</c>.</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>The condition that every subject fulfils.</summary>
    public static Condition Always { get; } = new AllOf([]);

    /// <summary>The condition that no subject fulfils.</summary>
    public static Condition Never { get; } = new AnyOf([]);

    /// <summary>Whether some fact that the condition asks for is one of those.</summary>
    public bool AsksFor(Func<FactDefinition, bool> isMeant) =>
        this switch
        {
            Holds holds => isMeant(holds.Definition),
            AllOf all => all.Parts.Any(part => part.AsksFor(isMeant)),
            AnyOf any => any.Parts.Any(part => part.AsksFor(isMeant)),
            Negated negated => negated.Part.AsksFor(isMeant),
            _ => false,
        };

    /// <summary>A fact passes a test.</summary>
    public sealed record Holds(FactDefinition Definition, FactTest Test) : Condition;

    /// <summary>Every part holds; none at all always does.</summary>
    public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>Some part holds.</summary>
    public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>The condition that holds where its part does not hold.</summary>
    public sealed record Negated(Condition Part) : Condition;
}
