using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads what a resource's <c>Metadata</c> says of the CORS of its API.</summary>
internal static class CorsModes
{
    /// <summary><c>off</c> is a word here, though YAML 1.1 makes a boolean of it.</summary>
    /// <returns><see langword="null"/> when nothing is said.</returns>
    public static string? Of(Element metadata) =>
        (metadata["cfncors"]["cors"].Node as ScalarNode)?.Value.ToLowerInvariant() switch
        {
            "false" => "off",
            var word => word,
        };
}
