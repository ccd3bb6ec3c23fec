using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>A check as data, as its <c>rule.yaml</c> says.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>The name of the rule, which states the problem: <c>method-not-allowed</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The worst severity of the rule's violations; <see cref="SeverityCases"/> say which one holds when.</summary>
    public required Severity Severity { get; init; }

    public required Concern About { get; init; }

    /// <summary>The condition under which an error of the rule means that nothing is deployed; an error about the deployment means so anyway.</summary>
    public Condition StopsDeployment { get; init; } = Condition.Never;

    public required string Message { get; init; }

    public string Since { get; init; } = "";

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The kind of subject that the rule looks at, one after the other.</summary>
    public SubjectKind For { get; init; }

    /// <summary>The condition that subjects fulfil which the rule judges.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>The condition that each subject must fulfil; <see langword="null"/> where the tool itself finds violations, as of a syntax error.</summary>
    public Condition? Require { get; init; }

    /// <summary>The first whose condition holds counts; empty when the severity is always the same.</summary>
    public ImmutableArray<SeverityCase> SeverityCases { get; init; } = [];

    /// <summary>The severity where no case holds.</summary>
    public Severity Otherwise { get; init; }

    public WorldScope Worlds { get; init; }

    /// <summary>Whether the rule is silent on an API that is not meant for pages of other origins.</summary>
    public bool NeedsIntent { get; init; }

    /// <summary>Whether the rule speaks about a definition that is a piece of a template: about a value that is wrong wherever it stands.</summary>
    public bool InFragments { get; init; }

    /// <summary>The condition under which the rule is on although nobody selected it.</summary>
    public Condition OnWhen { get; init; } = Condition.Always;

    /// <summary>Whether the rule was asked for by <c>--select</c> or given a severity: then it is on everywhere.</summary>
    public bool IsSelected { get; init; }

    /// <summary>The places that a finding may point to, of which the first that exists is taken; empty for the subject's own place.</summary>
    public ImmutableArray<PlaceSource> At { get; init; } = [];

    public ImmutableArray<RelatedSource> Related { get; init; } = [];

    public Grouping OncePer { get; init; }

    /// <summary>The ids of rules that speak first about the same place.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>The first whose condition holds is offered; empty when there is none.</summary>
    public ImmutableArray<FixChoice> Fixes { get; init; } = [];

    /// <summary>The fix that was chosen for a violation; in a rule the first of <see cref="Fixes"/>. <see langword="null"/> when there is none.</summary>
    public FixRecipe? Fix { get; init; }
}
