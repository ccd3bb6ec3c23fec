using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports;

/// <summary>The words that the forms of <c>inspect</c> have in common.</summary>
internal static class InspectWords
{
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
