using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>What one operator makes of two values.</summary>
/// <param name="Words">What it leaves for the message.</param>
internal sealed record Comparison(
    Truth Truth,
    ImmutableDictionary<string, ImmutableArray<NameItem>> Words
);
