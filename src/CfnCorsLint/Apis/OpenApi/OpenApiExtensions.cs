using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Looks for API Gateway's own keys.</summary>
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
