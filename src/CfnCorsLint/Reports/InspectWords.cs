using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports;

/// <summary>The words that the forms of <c>inspect</c> have in common.</summary>
internal static class InspectWords
{
    public static string NameOf(ApiView api) =>
        api.Id.Length > 0 ? Printable.Of(api.Id) : "the API";

    /// <summary>Its kind, where it is defined, and whether it means CORS.</summary>
    public static string About(ApiView api)
    {
        string intent = api.MeansCors ? "means CORS" : "does not mean CORS";
        return $"{Of(api.Kind)}, from {Of(api.Definition)}, {intent}";
    }

    public static string Of(ApiKind kind) =>
        kind switch
        {
            ApiKind.Rest => "rest",
            ApiKind.Http => "http",
            ApiKind.WebSocket => "websocket",
            _ => "function-url",
        };

    public static string Of(ApiDefinition definition) =>
        definition switch
        {
            ApiDefinition.OpenApi => "openapi",
            ApiDefinition.Events => "events",
            _ => "resources",
        };
}
