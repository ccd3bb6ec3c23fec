using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>An operator of the rule language, by the word that rules write.</summary>
/// <param name="Meaning">One sentence.</param>
/// <param name="Example">How a rule writes it.</param>
public sealed record OperatorDefinition(
    string Word,
    FactOperator Operator,
    OperatorForm Form,
    string Meaning,
    string Example
)
{
    /// <summary>The operators that compare; besides them, <c>each</c>, <c>all</c>, <c>any</c> and <c>not</c> put tests together.</summary>
    public static ImmutableArray<OperatorDefinition> All { get; } =
    [
        new(
            "exists",
            FactOperator.Exists,
            OperatorForm.Flag,
            "There is such a thing; a list exists when a name is in it.",
            "preflight.allow-headers: { exists: true }"
        ),
        new(
            "known",
            FactOperator.Known,
            OperatorForm.Flag,
            "It is known before deployment; what is absent is known to be so.",
            "preflight.allow-methods: { known: true }"
        ),
        new(
            "is",
            FactOperator.Is,
            OperatorForm.One,
            "It is that text, number or boolean.",
            "preflight.answered-by: { is: mock }"
        ),
        new(
            "in",
            FactOperator.In,
            OperatorForm.Several,
            "It is one of those.",
            "preflight.answered-by: { in: [mock, integration] }"
        ),
        new(
            "contains",
            FactOperator.Contains,
            OperatorForm.One,
            "That name is in the list.",
            "preflight.allow-headers: { contains: \"*\" }"
        ),
        new(
            "lacks",
            FactOperator.Lacks,
            OperatorForm.One,
            "That name is not in the list.",
            "preflight.allow-methods: { lacks: \"*\" }"
        ),
        new(
            "subset-of",
            FactOperator.SubsetOf,
            OperatorForm.Several,
            "Every name of the list is among those; the others are the extra ones.",
            "preflight.allow-methods: { subset-of: =methods }"
        ),
        new(
            "superset-of",
            FactOperator.SupersetOf,
            OperatorForm.Several,
            "The list has all of those; the others are the missing ones.",
            "preflight.allow-methods: { superset-of: =preflighted-methods }"
        ),
        new(
            "disjoint-from",
            FactOperator.DisjointFrom,
            OperatorForm.Several,
            "None of those is in the list; those that are, are the items.",
            "preflight.allow-headers: { disjoint-from: [origin, cookie] }"
        ),
        new(
            "same-origin-as",
            FactOperator.SameOriginAs,
            OperatorForm.Several,
            "Some origin passes both; '*' passes with any.",
            "allow-origin: { same-origin-as: =preflight.allow-origin }"
        ),
        new(
            "between",
            FactOperator.Between,
            OperatorForm.Range,
            "It is a whole number from the first to the second.",
            "preflight.status: { between: [200, 299] }"
        ),
        new(
            "matches",
            FactOperator.Matches,
            OperatorForm.Pattern,
            "The regular expression matches somewhere in the text.",
            "mapping.header: { matches: ^access-control- }"
        ),
    ];

    /// <summary>Every word that may stand where an operator may.</summary>
    public static ImmutableArray<string> Words { get; } =
    [.. All.Select(definition => definition.Word), "each", "all", "any", "not"];
}
