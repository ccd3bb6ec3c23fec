using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads what an operation declares that it answers: the method responses of the import.</summary>
internal static class OpenApiResponses
{
    public static ImmutableArray<MethodResponse> Read(OpenApiScope scope, Element operation) =>
        [
            .. from response in operation["responses"].Entries
            let key = response.Key
            where key is not null && IsStatus(key)
            select Read(scope, key, response, operation),
        ];

    /// <summary>Why other statuses may be declared: besides what is not known, ranges and <c>default</c>, which no document of API Gateway explains.</summary>
    public static string? WhyUnknown(Element responses) =>
        responses.WhyEntriesUnknown()
        ?? (
            responses
                .Entries.Select(response => response.Key)
                .OfType<ScalarNode>()
                .FirstOrDefault(key =>
                    !IsStatus(key) && !key.Value.StartsWith("x-", StringComparison.Ordinal)
                )
                is { } other
                ? $"the response '{other.Value}'"
                : null
        );

    private static bool IsStatus(ScalarNode key) =>
        key.Value is { Length: 3 } text && text.All(char.IsAsciiDigit);

    private static MethodResponse Read(
        OpenApiScope scope,
        ScalarNode key,
        Element response,
        Element operation
    )
    {
        Element headers = response["headers"];
        return new MethodResponse
        {
            StatusCode = OpenApiTexts.OfKey(scope, key),
            Place = key,
            Body = response.IsUnknown ? null : response.Node as MappingNode,
            Headers =
            [
                .. headers
                    .Entries.Select(header => header.Key)
                    .OfType<ScalarNode>()
                    .Select(name => new HeaderDeclaration(name.Value, name, null)),
            ],
            HeadersPlace = headers.Place(),
            UnknownHeaders = response.Why ?? WhyReferred(response) ?? headers.WhyEntriesUnknown(),
            ContentTypes = ContentTypes(scope, response, operation),
        };
    }

    /// <summary>API Gateway does not take headers over from a response that is a reference.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html</remarks>
    private static string? WhyReferred(Element response) => response["$ref"].Exists ? "$ref" : null;

    private static ImmutableArray<string> ContentTypes(
        OpenApiScope scope,
        Element response,
        Element operation
    ) =>
        scope.Dialect == OpenApiDialect.Swagger2
            ? scope.Inherited(operation, "produces").SureTexts()
            : [.. response["content"].Entries.Select(entry => entry.Key?.Value).OfType<string>()];
}
