using System.Collections.Immutable;

namespace CfnCorsLint.Findings;

/// <summary>Puts findings in the order of the text, as rules leave them.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Of(IEnumerable<Finding> findings) =>
        [
            .. findings
                .OrderBy(one => one.Location.Span.Start)
                .ThenBy(one => one.Location.Span.End)
                .ThenBy(one => one.RuleId, StringComparer.Ordinal),
        ];
}
