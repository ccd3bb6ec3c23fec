using System.Collections.Immutable;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>A comment or an entry in the text by which its author says that some findings are known and wanted so.</summary>
/// <param name="Place">The comment, or the item of the metadata.</param>
/// <param name="RuleIds">At least one; a name or the beginning of ids does as well: <c>CORS3</c>.</param>
/// <param name="Reason">As written; <c>""</c> for none.</param>
/// <param name="Scope">Where the findings begin that it silences; <see langword="null"/> for the whole file.</param>
public sealed record Suppression(
    TextSpan Place,
    ImmutableArray<string> RuleIds,
    string Reason,
    TextSpan? Scope
)
{
    /// <summary>The item of the metadata that is the suppression; <see langword="null"/> for a comment.</summary>
    public SyntaxNode? Node { get; init; }

    public bool Covers(TextSpan place) =>
        Scope is not { } scope || (scope.Start <= place.Start && place.Start <= scope.End);

    public bool Silences(Finding finding) => RuleIds.Any(id => Silences(id, finding));

    /// <param name="id">One of its own.</param>
    public bool Silences(string id, Finding finding) =>
        RuleSelector.Means(id, finding.RuleId, finding.RuleName) && Covers(finding.Location.Span);
}
