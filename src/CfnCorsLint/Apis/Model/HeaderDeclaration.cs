using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A header that a method response declares: <c>method.response.header.Vary: true</c>.</summary>
/// <param name="Name">The header's name as written.</param>
/// <param name="Key">The whole key as written, prefix included.</param>
/// <param name="Flag">The boolean beside it, which nothing enforces; <see langword="null"/> in OpenAPI.</param>
public sealed record HeaderDeclaration(string Name, ScalarNode Key, Value? Flag);
