using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Describes a tool that makes templates.</summary>
/// <param name="Name">For people: <c>AWS CDK</c>.</param>
/// <param name="Otherwise">The order where a rule has none.</param>
/// <param name="Sources">The documentation.</param>
public sealed record GeneratorTool(
    TemplateOrigin Tool,
    string Name,
    string Otherwise,
    ImmutableArray<string> Sources
);
