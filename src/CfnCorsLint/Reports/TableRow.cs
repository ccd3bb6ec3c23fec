using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>A row of a table for people.</summary>
/// <param name="Note">What stands below its cells, over all columns; <c>""</c> for nothing.</param>
internal sealed record TableRow(ImmutableArray<TableCell> Cells, string Note);
