using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads <c>x-amazon-apigateway-cors</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html</remarks>
internal static class CorsExtensionReader
{
    private static readonly ImmutableArray<string> s_keys =
    [
        "allowOrigins",
        "allowMethods",
        "allowHeaders",
        "exposeHeaders",
        "allowCredentials",
        "maxAge",
    ];

    /// <returns><see langword="null"/> when it is absent.</returns>
    public static CorsPolicy? Read(Element cors)
    {
        if (cors.Node is not { } node)
        {
            return null;
        }

        return new CorsPolicy
        {
            Form = CorsForm.Extension,
            Place = cors.PlaceOr(node),
            Body = cors.IsUnknown ? null : node as MappingNode,
            Unknown = cors.WhyEntriesUnknown(),
            Origins = EntryOf(cors, s_keys[0]),
            Methods = EntryOf(cors, s_keys[1]),
            Headers = EntryOf(cors, s_keys[2]),
            ExposeHeaders = EntryOf(cors, s_keys[3]),
            Credentials = EntryOf(cors, s_keys[4]),
            MaxAge = EntryOf(cors, s_keys[5]),
            OtherKeys =
            [
                .. cors
                    .Entries.Select(entry => entry.Key)
                    .OfType<ScalarNode>()
                    .Where(key => !s_keys.Contains(key.Value)),
            ],
        };
    }

    private static CorsEntry? EntryOf(Element cors, string key) =>
        !cors.IsUnknown && cors[key] is { Key: { } written, Value: { } value }
            ? new CorsEntry(written, value)
            : null;
}
