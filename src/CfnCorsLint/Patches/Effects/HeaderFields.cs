using CfnCorsLint.Apis.Http;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches.Effects;

/// <summary>Tells which field of the model holds the values of a response header.</summary>
internal static class HeaderFields
{
    /// <param name="header">Compared without case.</param>
    /// <returns><see langword="null"/> for a header that CORS knows nothing of.</returns>
    public static ModelField? Of(string header) =>
        header.ToLowerInvariant() switch
        {
            "access-control-allow-origin" => ModelField.Origins,
            "access-control-allow-methods" => ModelField.Methods,
            "access-control-allow-headers" => ModelField.Headers,
            "access-control-expose-headers" => ModelField.ExposedHeaders,
            "access-control-allow-credentials" => ModelField.Credentials,
            "access-control-max-age" => ModelField.MaxAge,
            "vary" => ModelField.Vary,
            _ => null,
        };

    /// <summary>The header whose values the field holds; <see langword="null"/> for a field of another kind.</summary>
    public static string? HeaderOf(ModelField field) =>
        field switch
        {
            ModelField.Origins => HeaderNames.AllowOrigin,
            ModelField.Methods => HeaderNames.AllowMethods,
            ModelField.Headers => HeaderNames.AllowHeaders,
            ModelField.ExposedHeaders => HeaderNames.ExposeHeaders,
            ModelField.Credentials => HeaderNames.AllowCredentials,
            ModelField.MaxAge => HeaderNames.MaxAge,
            ModelField.Vary => HeaderNames.Vary,
            _ => null,
        };
}
