using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>A check as data, as its <c>rule.yaml</c> says.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>States the problem: <c>method-not-allowed</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The worst it can be; which of the cases holds is told by <see cref="SeverityCases"/>.</summary>
    public required Severity Severity { get; init; }

    public required Concern About { get; init; }

    /// <summary>Where an error means that nothing is deployed: by itself wherever it is about the deployment.</summary>
    public Condition StopsDeployment { get; init; } = Condition.Never;

    public required string Message { get; init; }

    public string Since { get; init; } = "";

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What it looks at, one after the other.</summary>
    public SubjectKind For { get; init; }

    /// <summary>Which subjects it judges.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>What must hold for each of them; <see langword="null"/> where the tool itself speaks, as of a syntax error.</summary>
    public Condition? Require { get; init; }

    /// <summary>The first whose condition holds counts; empty when the severity is always the same.</summary>
    public ImmutableArray<SeverityCase> SeverityCases { get; init; } = [];

    /// <summary>The severity where no case holds.</summary>
    public Severity Otherwise { get; init; }

    public WorldScope Worlds { get; init; }

    /// <summary>Whether it is silent on an API that does not mean CORS.</summary>
    public bool NeedsIntent { get; init; }

    /// <summary>Whether it speaks about a definition that is a piece of a template: about a value that is wrong wherever it stands.</summary>
    public bool InFragments { get; init; }

    /// <summary>Where it is on although nobody selected it.</summary>
    public Condition OnWhen { get; init; } = Condition.Always;

    /// <summary>Whether it was asked for by <c>--select</c> or given a severity: then it is on everywhere.</summary>
    public bool IsSelected { get; init; }

    /// <summary>Tried in order; empty for the subject's own place.</summary>
    public ImmutableArray<PlaceSource> At { get; init; } = [];

    public ImmutableArray<RelatedSource> Related { get; init; } = [];

    public Grouping OncePer { get; init; }

    /// <summary>Ids of rules that speak first about the same place.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>The first whose condition holds is offered; empty when there is none.</summary>
    public ImmutableArray<FixChoice> Fixes { get; init; } = [];

    /// <summary>The fix: of a rule the first of <see cref="Fixes"/>; of a violation's rule the one that was chosen for it. <see langword="null"/> when there is none.</summary>
    public FixRecipe? Fix { get; init; }
}
