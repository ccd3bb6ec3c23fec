using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>A routing rule of a custom domain that sends calls to an API by headers which no preflight carries, where nothing else leads preflights to the API.</summary>
/// <param name="Id">The logical id of the rule.</param>
/// <param name="Headers">As the rule spells them.</param>
/// <param name="Place">The rule.</param>
/// <param name="Catchers">The logical ids of the APIs that get the preflights in its place; empty where none does.</param>
public sealed record HeaderRouting(
    string Id,
    ImmutableArray<string> Headers,
    SyntaxNode Place,
    ImmutableArray<string> Catchers
);
