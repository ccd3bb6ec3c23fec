using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A header that a response carries by a mapping: <c>method.response.header.Vary: "'Origin'"</c>.</summary>
/// <param name="Name">The header's name as written: <c>Access-Control-Allow-Origin</c>.</param>
/// <param name="Key">The whole key as written, prefix included.</param>
/// <param name="Value">The mapping expression as written, inner quotes included.</param>
public sealed record HeaderMapping(string Name, ScalarNode Key, Value Value)
{
    /// <summary>Whether the key was meant to name a header but does not: <see cref="Name"/> is then the whole key.</summary>
    public bool IsMisplaced { get; init; }
}
