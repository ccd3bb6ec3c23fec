using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;

namespace CfnCorsLint.Reports;

/// <summary>How much a report for people shows, and how.</summary>
public sealed record ReportStyle
{
    public bool ShowsNotes { get; init; }

    /// <summary>Ids of rules that were asked for one by one: their notes are shown.</summary>
    public ImmutableHashSet<string> Selected { get; init; } = [];

    public bool ShowsUnknown { get; init; }

    /// <summary>Whether the summary is left out.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether it is told how often each rule speaks instead of what it says.</summary>
    public bool CountsRules { get; init; }

    public bool UsesColor { get; init; }

    public bool Shows(Finding finding) =>
        finding.Severity != Severity.Note || ShowsNotes || Selected.Contains(finding.RuleId);
}
