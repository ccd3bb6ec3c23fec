using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads settings of a REST API that are written alike in CloudFormation and SAM.</summary>
internal static class RestApiSettings
{
    /// <param name="types">The endpoint types, or the only one.</param>
    public static Truth IsPrivate(Element types)
    {
        if (types.IsUnknown)
        {
            return Truth.Unknown;
        }

        ImmutableArray<string?> texts = [.. types.Items.Select(item => item.SureText())];
        return texts.Contains("PRIVATE") ? Truth.True
            : texts.Contains(null) ? Truth.Unknown
            : Truth.False;
    }

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html</remarks>
    public static Truth KeyFromHeader(Element source) =>
        !source.Exists ? Truth.True
        : source.SureText() is not { } text ? Truth.Unknown
        : text.Equals("HEADER", StringComparison.OrdinalIgnoreCase).ToTruth();

    /// <summary>The mode in the metadata of a resource, <c>off</c>, <c>auto</c> or <c>required</c>; <see langword="null"/> when the metadata says nothing.</summary>
    /// <param name="resource">The whole body. <c>off</c> is a word here, though YAML 1.1 makes a boolean of it.</param>
    public static string? CorsMode(Element resource) =>
        (
            resource["Metadata"]["cfncors"]["cors"].Node as ScalarNode
        )?.Value.ToLowerInvariant() switch
        {
            "false" => "off",
            var word => word,
        };
}
