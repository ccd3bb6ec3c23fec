using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>An entry of <c>Resources</c> in a template, which declares one resource.</summary>
/// <param name="LogicalId">Its key.</param>
/// <param name="Key">The key's node: where a finding about the resource as a whole points.</param>
/// <param name="Body">The mapping with <c>Type</c> and <c>Properties</c>.</param>
/// <param name="Condition">The name of its <c>Condition</c>; <see langword="null"/> when it has none.</param>
public sealed record Resource(
    string LogicalId,
    ScalarNode Key,
    MappingNode Body,
    string Type,
    string? Condition
);
