using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Says how one rule judges one subject in one world, and why.</summary>
/// <param name="Truth">False when the subject fails it; unknown when a fact is not known that would decide.</param>
/// <param name="Outcome">What it rests on.</param>
internal sealed record Judgement(Rule Rule, FactReader Facts, Truth Truth, Outcome Outcome)
{
    public Subject Subject => Facts.Subject;

    /// <summary>The parameter whose default makes the subject fail, or be judged at all.</summary>
    public string? ByDefaultOf { get; init; }
}
