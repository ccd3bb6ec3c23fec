using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>A word in the text that some findings are known and wanted so.</summary>
/// <param name="Place">The comment, or the item of the metadata.</param>
/// <param name="RuleIds">At least one.</param>
/// <param name="Reason">As written; <c>""</c> for none.</param>
/// <param name="Scope">Where the findings begin that it silences; <see langword="null"/> for the whole file.</param>
public sealed record Suppression(
    TextSpan Place,
    ImmutableArray<string> RuleIds,
    string Reason,
    TextSpan? Scope
)
{
    public bool Covers(TextSpan place) =>
        Scope is not { } scope || (scope.Start <= place.Start && place.Start <= scope.End);

    public bool Silences(Finding finding) =>
        RuleIds.Contains(finding.RuleId) && Covers(finding.Location.Span);
}
