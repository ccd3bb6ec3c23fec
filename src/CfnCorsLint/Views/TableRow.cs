using System.Collections.Immutable;

namespace CfnCorsLint.Views;

/// <summary>A row of a table for people, which may have a title above its cells and a note below them.</summary>
/// <param name="Title">What stands above its cells, over all columns; <c>""</c> for nothing.</param>
/// <param name="Note">What stands below its cells, over all columns; <c>""</c> for nothing.</param>
internal sealed record TableRow(string Title, ImmutableArray<TableCell> Cells, string Note);
