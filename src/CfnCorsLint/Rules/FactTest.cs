using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Rules;

/// <summary>What is asked of a fact.</summary>
public abstract record FactTest
{
    private FactTest() { }

    /// <summary>The fact stands in a relation to what the rule says or to another fact.</summary>
    public sealed record Compare(FactOperator Operator, Operand Right) : FactTest;

    /// <summary>A regular expression matches somewhere in the text.</summary>
    public sealed record MatchesPattern(Regex Pattern) : FactTest;

    /// <summary>Each name of a list passes the test; those that do not are the items.</summary>
    public sealed record EachItem(FactTest Part) : FactTest;

    /// <summary>It passes every test.</summary>
    public sealed record AllOf(ImmutableArray<FactTest> Parts) : FactTest;

    /// <summary>It passes some test.</summary>
    public sealed record AnyOf(ImmutableArray<FactTest> Parts) : FactTest;

    /// <summary>It does not pass the test.</summary>
    public sealed record Negated(FactTest Part) : FactTest;
}
