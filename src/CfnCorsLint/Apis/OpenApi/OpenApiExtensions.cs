using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Finds out whether a document has keys of API Gateway's own, <c>x-amazon-apigateway-…</c>.</summary>
internal static class OpenApiExtensions
{
    public static bool AreIn(SyntaxNode node) =>
        NodeWalk
            .Within(node)
            .OfType<MappingNode>()
            .SelectMany(mapping => mapping.Entries)
            .Any(entry =>
                entry.Name?.StartsWith(OpenApiKeys.Prefix, StringComparison.Ordinal) is true
            );
}
