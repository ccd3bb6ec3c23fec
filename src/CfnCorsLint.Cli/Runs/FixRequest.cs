using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds what the command line asks of <c>fix</c> beyond what it asks of <c>check</c>.</summary>
/// <param name="ShowsDiff">Whether the difference is printed instead of written.</param>
/// <param name="Least">The least trust a fix must deserve to be made.</param>
/// <param name="Only">Ids, names or beginnings of ids of the rules whose fixes are made; empty for all.</param>
internal sealed record FixRequest(bool ShowsDiff, Trust Least, ImmutableArray<string> Only);
