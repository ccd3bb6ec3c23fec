using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A header that a response carries by a mapping: <c>method.response.header.Vary: "'Origin'"</c>.</summary>
/// <param name="Name">The header's name as written: <c>Access-Control-Allow-Origin</c>.</param>
/// <param name="Key">The whole key as written, prefix included.</param>
/// <param name="Value">The mapping expression as written, inner quotes included.</param>
public sealed record HeaderMapping(string Name, ScalarNode Key, Value Value)
{
    /// <summary>Whether the key is none of a header, though meant to be: <see cref="Name"/> is all of it then.</summary>
    public bool IsMisplaced { get; init; }
}
