using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads the <c>paths</c> of an OpenAPI document as routes with their methods.</summary>
internal static class OpenApiPaths
{
    private const string DefaultPath = "/$default";

    public static ImmutableArray<RouteParts> Read(OpenApiScope scope, Element paths) =>
        [
            .. from entry in paths.Entries
            let key = entry.Key
            where key is not null && !key.Value.StartsWith("x-", StringComparison.Ordinal)
            select Read(scope, key, entry),
        ];

    private static RouteParts Read(OpenApiScope scope, ScalarNode key, Element written)
    {
        // The export of an HTTP API writes the route of everything else as a path of its own.
        string path =
            scope.Kind == ApiKind.Http && key.Value == DefaultPath ? DefaultPath[1..] : key.Value;
        Element item = scope.Follow(written);
        string? unknown = item.WhyEntriesUnknown();
        ImmutableArray<Method>.Builder methods = ImmutableArray.CreateBuilder<Method>();
        foreach (Element operation in item.Entries)
        {
            if (operation.Key is not { } name || VerbOf(name.Value) is not { } verb)
            {
                continue;
            }

            if (verb.Length == 0 || IsUndecided(operation))
            {
                unknown ??= operation.Why ?? $"the key '{name.Value}'";
            }
            else
            {
                methods.Add(
                    OpenApiOperations.Read(scope, verb, name, operation, item["parameters"])
                );
            }
        }

        return new RouteParts(path, key, methods.DrainToImmutable(), unknown);
    }

    /// <summary>Whether a condition decides if the operation exists at all.</summary>
    private static bool IsUndecided(Element operation) =>
        operation.Node is { } node && IntrinsicReader.Read(node) is { Name: "Fn::If" };

    /// <returns>Empty for a verb in another case than an import reads; <see langword="null"/> for another key.</returns>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-any-method.html</remarks>
    private static string? VerbOf(string key) =>
        key switch
        {
            "get" or "put" or "post" or "delete" or "options" or "head" or "patch" =>
                key.ToUpperInvariant(),
            OpenApiKeys.AnyMethod => "ANY",
            _ => Verbs.Of(key) is null or "ANY" ? null : "",
        };
}
