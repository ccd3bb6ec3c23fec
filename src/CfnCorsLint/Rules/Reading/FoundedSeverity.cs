using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Makes a rule about browsers an error only where a call that is certain to be made fails.</summary>
/// <remarks>So no rule can forget it: .github/decisions/0023-calls-and-severity.md.</remarks>
internal static class FoundedSeverity
{
    private const string CallsFail = "certain-calls-fail";

    /// <param name="severity">As the rule says.</param>
    /// <param name="kind">What the rule is for.</param>
    public static CaseReading<Severity> Of(
        CaseReading<Severity> severity,
        Concern about,
        SubjectKind kind
    )
    {
        if (
            about != Concern.Browser
            || severity.Worst != Severity.Error
            || FactTable.Find(
                kind,
                kind is SubjectKind.Route or SubjectKind.Behavior ? CallsFail : $"route.{CallsFail}"
            )
                is not { } fact
        )
        {
            return severity;
        }

        Condition fails = new Condition.Holds(
            fact,
            new FactTest.Compare(FactOperator.Is, new Operand.Literal(["true"]))
        );
        var cases = severity.Cases.ToBuilder();
        for (int at = 0; at < cases.Count; at++)
        {
            if (cases[at].Meaning == Severity.Error)
            {
                cases[at] = (Severity.Error, new Condition.AllOf([fails, cases[at].When]));
            }
        }

        if (severity.Otherwise == Severity.Error)
        {
            cases.Add((Severity.Error, fails));
        }

        return new CaseReading<Severity>(
            cases.ToImmutable(),
            severity.Otherwise == Severity.Error ? Severity.Warning : severity.Otherwise
        );
    }
}
