using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Generators;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Tells the user about one problem: which rule finds it, where it stands, what it does, and how it can be fixed.</summary>
public sealed record Finding
{
    public required string RuleId { get; init; }

    public required string RuleName { get; init; }

    public required Severity Severity { get; init; }

    public Concern About { get; init; }

    /// <summary>Whether the finding is about a mistake because of which nothing is deployed.</summary>
    public bool StopsDeployment { get; init; }

    /// <summary>Ids of rules in the place of which it stays silent: with those repaired it may speak.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>The sentence that tells the user what is wrong.</summary>
    public required string Message { get; init; }

    public required Location Location { get; init; }

    /// <summary>What a person wrote that the place was made of; <see langword="null"/> in a file that a person wrote.</summary>
    public AuthoredPart? Source { get; init; }

    /// <summary>The id of the API that the finding is about; <see langword="null"/> for a finding about a file.</summary>
    public string? Api { get; init; }

    /// <summary>The path; <see langword="null"/> when it is not about one.</summary>
    public string? Route { get; init; }

    /// <summary>The verb of the method that the finding is about; <see langword="null"/> when it is not about one method.</summary>
    public string? Method { get; init; }

    /// <summary>The name of the header that the finding is about, lower case; <see langword="null"/> when it is about none in particular.</summary>
    public string? Header { get; init; }

    /// <summary>The origins of the pages to which browsers refuse the answers; empty when the finding names none.</summary>
    public ImmutableArray<string> RefusedOrigins { get; init; } = [];

    /// <summary>The logical id of the distribution in front of the API that it is about; <see langword="null"/> when it is about none.</summary>
    public string? Front { get; init; }

    /// <summary>What the browser does, played through: <c>OPTIONS /orders → 403 …</c>; <see langword="null"/> when it is not about a call.</summary>
    public string? Browser { get; init; }

    public ImmutableArray<Location> Related { get; init; } = [];

    /// <summary><see langword="null"/> when the rule has none.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The text that its fix edits: its own, or one that stands in another file.</summary>
    public SourceText EditedSource => Fix?.Source ?? Location.Source;

    /// <summary>Identifies the finding, however lines move.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The rule's page.</summary>
    public required string Url { get; init; }
}
