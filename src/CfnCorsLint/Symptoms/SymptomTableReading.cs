using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Holds a table of symptoms as it was read, with what is wrong with it.</summary>
/// <param name="Table"><see langword="null"/> when there is an error.</param>
/// <param name="Errors">In the order of the text.</param>
public sealed record SymptomTableReading(SymptomTable? Table, ImmutableArray<SyntaxError> Errors);
