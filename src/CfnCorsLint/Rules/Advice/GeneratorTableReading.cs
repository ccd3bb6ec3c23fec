using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Holds the table of generators as it was read, or what is wrong with it.</summary>
/// <param name="Table"><see langword="null"/> when there is an error.</param>
/// <param name="Errors">In the order of the text.</param>
public sealed record GeneratorTableReading(
    GeneratorTable? Table,
    ImmutableArray<SyntaxError> Errors
);
