using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>The keys of rule files, each with what it says.</summary>
internal static class RuleKeys
{
    /// <summary>The keys of a rule, in the order in which rules have them.</summary>
    public static ImmutableArray<DocumentKey> OfRule { get; } =
    [
        new("id", "CORS and three digits; the first is the family.", true),
        new("name", "States the problem, as in `method-not-allowed`.", true),
        new(
            "severity",
            "How bad it is, or how bad under which condition: `{ error: CONDITION, otherwise: warning }`. Where a browser refuses it, an error is one only if a call that is certain to be made fails.",
            true
        ),
        new("since", "The version of the tool that has it first.", true),
        new("sources", "Links to what browsers or AWS say about it.", true),
        new("for", "What the rule looks at, one after the other."),
        new("worlds", "Whether each branch of a template's conditions is judged by itself."),
        new(
            "needs-intent",
            "Whether the rule is silent about an API that nobody calls from other origins."
        ),
        new("once-per", "How many findings there may be."),
        new(
            "in-fragments",
            "Whether it also speaks about a definition that is a piece of a template."
        ),
        new(
            "default",
            "`off`, or `{ on: CONDITION }`: whether it speaks although nobody selected it."
        ),
        new("when", "The condition under which a subject is judged."),
        new("require", "The condition that must hold then; where it does not, there is a finding."),
        new(
            "message",
            "The sentence of the finding, with words of the message between braces.",
            true
        ),
        new(
            "at",
            "Where the finding points: a fact or a word that an operator leaves, or several of which the first with a place counts."
        ),
        new(
            "related",
            "Further places of the finding: `{ at: FACT, label: TEXT }`, or `each` for every item of a list."
        ),
        new("about", "Whose business it is.", true),
        new(
            "stops-deployment",
            "Whether, or under which condition, an error means that nothing is deployed."
        ),
        new(
            "yields-to",
            "Ids of rules that speak first about one place: where they do, this one is silent."
        ),
        new("fix", "How it is repaired; of several the first whose condition holds."),
    ];

    /// <summary>The keys of a fix beside the parameters of its recipe.</summary>
    public static ImmutableArray<DocumentKey> OfFix { get; } =
    [
        new("use", "The recipe.", true),
        new(
            "title",
            "An order without a full stop, with words of the message between braces.",
            true
        ),
        new(
            "applicability",
            "How far it is trusted, or how far under which condition: `{ safe: CONDITION, otherwise: unsafe }`.",
            true
        ),
        new("brings", "Ids of rules that may speak of what the fix writes."),
        new("when", "The condition under which it is offered."),
    ];

    /// <summary>The keys of a related place.</summary>
    public static ImmutableArray<DocumentKey> OfRelated { get; } =
    [
        new("each", "A list: every item is a place."),
        new("at", "A fact, or a word that an operator leaves."),
        new("label", "What is said there; `{name}` stands for the item.", true),
    ];

    /// <summary>Keys that a rule has if it judges subjects, and only then.</summary>
    public static ImmutableArray<string> OfJudging { get; } =
    ["require", "worlds", "needs-intent", "once-per"];

    public static ImmutableArray<string> NamesOf(ImmutableArray<DocumentKey> keys) =>
        [.. keys.Select(key => key.Name)];

    public static ImmutableArray<string> RequiredOf(ImmutableArray<DocumentKey> keys) =>
        [.. keys.Where(key => key.IsRequired).Select(key => key.Name)];
}
