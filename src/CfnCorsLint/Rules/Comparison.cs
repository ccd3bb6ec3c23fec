using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules;

/// <summary>What one operator makes of two values.</summary>
/// <param name="Words">What it leaves for the message.</param>
internal sealed record Comparison(
    Truth Truth,
    ImmutableDictionary<string, ImmutableArray<NameItem>> Words
);
