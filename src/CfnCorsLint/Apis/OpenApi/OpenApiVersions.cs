using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Tells the dialects of OpenAPI apart.</summary>
internal static class OpenApiVersions
{
    /// <summary>What stands after <c>openapi</c> or <c>swagger</c>; absent when neither is there.</summary>
    public static Element Of(Element root) =>
        root.IsUnknown ? default
        : root["openapi"].Exists ? root["openapi"]
        : root["swagger"];

    /// <summary>The dialect by the version that the document names; where it names none, by a key that only one dialect has.</summary>
    public static OpenApiDialect? DialectOf(Element root)
    {
        Element version = Of(root);
        if (version.Exists && version.WhyItemsUnknown() is null && version.Key is { } key)
        {
            return key.Value == "swagger" ? OpenApiDialect.Swagger2 : OpenApiDialect.OpenApi3;
        }

        return root.IsUnknown ? null
            : root["components"].Key is not null ? OpenApiDialect.OpenApi3
            : root["securityDefinitions"].Key is not null || root["definitions"].Key is not null
                ? OpenApiDialect.Swagger2
            : null;
    }
}
