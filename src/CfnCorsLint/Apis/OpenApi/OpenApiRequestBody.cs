using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Tells which bodies an operation takes, and whether a request must have one.</summary>
/// <param name="Types">Media types; empty when no body is declared.</param>
/// <param name="Unknown">Why there may be other types; <see langword="null"/> when these are all.</param>
/// <param name="IsNeeded">Whether a validator that checks bodies refuses a request without one.</param>
internal sealed record OpenApiRequestBody(
    ImmutableArray<string> Types,
    string? Unknown,
    Truth IsNeeded
)
{
    private const string Json = "application/json";

    public static OpenApiRequestBody Of(
        OpenApiScope scope,
        Element operation,
        OpenApiParameters parameters
    ) =>
        scope.Dialect == OpenApiDialect.Swagger2 || !parameters.Bodies.IsEmpty
            ? OfParameters(scope, operation, parameters)
            : OfContent(scope.Follow(operation["requestBody"]));

    private static OpenApiRequestBody OfContent(Element body)
    {
        Element content = body["content"];
        ImmutableArray<string> types =
        [
            .. content.Entries.Select(entry => entry.Key?.Value).OfType<string>(),
        ];
        return new OpenApiRequestBody(
            types,
            body.WhyEntriesUnknown() ?? content.WhyEntriesUnknown(),
            Need(body.Exists, body["required"], content[Json]["schema"])
        );
    }

    private static OpenApiRequestBody OfParameters(
        OpenApiScope scope,
        Element operation,
        OpenApiParameters parameters
    )
    {
        Element consumes = scope.Inherited(operation, "consumes");
        ImmutableArray<string> types = consumes.SureTexts();
        if (parameters.Bodies is not [var body, ..])
        {
            // What a method may consume is no body that it declares: exports name it for every method.
            bool isOther =
                parameters.HasForm || (operation["consumes"].Exists && !types.Contains(Json));
            return new OpenApiRequestBody(
                isOther ? types : [],
                parameters.Unknown
                    ?? (isOther ? consumes.WhyItemsUnknown() : null)
                    ?? (parameters.HasForm && types.IsEmpty ? "form fields" : null),
                parameters.Unknown is null ? Truth.False : Truth.Unknown
            );
        }

        return new OpenApiRequestBody(
            types.IsEmpty ? [Json] : types,
            consumes.WhyItemsUnknown(),
            Need(true, body["required"], body["schema"])
        );
    }

    /// <summary>A schema may take an empty body: what is optional is not known.</summary>
    private static Truth Need(bool exists, Element required, Element schema) =>
        !exists ? Truth.False
        : required.IsTrue == Truth.True && schema.Exists ? Truth.True
        : Truth.Unknown;
}
