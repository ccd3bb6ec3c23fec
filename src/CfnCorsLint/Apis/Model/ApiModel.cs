using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Model;

/// <summary>Holds every API that a template declares or adds to.</summary>
/// <param name="Apis">In the order of the text.</param>
public sealed record ApiModel(Template Template, ImmutableArray<ApiWorlds> Apis)
{
    /// <summary>The tree that a node is part of: the template's, or that of a file it refers to.</summary>
    public SyntaxTree TreeOf(SyntaxNode node) => Template.Files.TreeOf(node) ?? Template.Tree;
}
