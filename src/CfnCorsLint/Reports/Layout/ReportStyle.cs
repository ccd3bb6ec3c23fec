using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Says how much a report for people shows, and whether it uses colours and links.</summary>
public sealed record ReportStyle
{
    public bool ShowsNotes { get; init; }

    /// <summary>Ids of rules that were asked for one by one: their notes are shown.</summary>
    public ImmutableHashSet<string> Selected { get; init; } = [];

    public bool ShowsUnknown { get; init; }

    /// <summary>Whether the summary is left out.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether the report counts how often each rule speaks, instead of showing what it says.</summary>
    public bool CountsRules { get; init; }

    public bool UsesColor { get; init; }

    /// <summary>Whether ids of rules lead to their pages, as terminals follow links.</summary>
    public bool UsesLinks { get; init; }

    /// <summary>Columns of the terminal, at whose edge no word is broken; <see langword="null"/> where lines may be of any length.</summary>
    public int? Width { get; init; }

    /// <summary>The style for texts that no terminal shows.</summary>
    public ReportStyle Plain => this with { UsesColor = false, UsesLinks = false, Width = null };

    public bool Shows(Finding finding) =>
        finding.Severity != Severity.Note || ShowsNotes || Selected.Contains(finding.RuleId);
}
