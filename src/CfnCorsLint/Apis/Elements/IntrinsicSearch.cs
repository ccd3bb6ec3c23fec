using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Looks for CloudFormation's functions in a document.</summary>
internal static class IntrinsicSearch
{
    public static bool AreIn(SyntaxNode node) =>
        NodeWalk
            .Within(node)
            .Any(one =>
                (one is not AliasNode && IntrinsicReader.Read(one) is not null)
                || (
                    one is MappingNode mapping && IntrinsicReader.FindExpansion(mapping) is not null
                )
            );
}
