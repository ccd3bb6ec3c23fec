using System.Globalization;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports;

/// <summary>The words that the forms of <c>inspect</c> have in common.</summary>
internal static class InspectWords
{
    public const string Legend =
        "✓ passes, ✗ is refused, ? is not known before deployment, – is not needed";

    /// <summary>The kind of a file, and who makes a stack of it.</summary>
    public static string About(InspectView view) =>
        view.Reference is { } stack
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{ReportWords.Of(view.Kind)}, a stack of {Printable.Of(stack.Source.Path)}:{stack.Start.Line + 1}"
            )
            : ReportWords.Of(view.Kind);

    public static string NameOf(ApiView api) =>
        api.Id.Length > 0 ? Printable.Of(api.Id) : "the API";

    /// <summary>Its kind, where it is defined, and whether it means CORS.</summary>
    public static string About(ApiView api)
    {
        string intent =
            api.MeansCors ? "means CORS"
            : api.MayMeanCors ? "whether it means CORS is not known"
            : "does not mean CORS";
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

    public static string Of(PreflightAnswerer answerer) =>
        answerer switch
        {
            PreflightAnswerer.Mock => "mock",
            PreflightAnswerer.Proxy => "proxy",
            PreflightAnswerer.Integration => "integration",
            PreflightAnswerer.Service => "service",
            PreflightAnswerer.Greedy => "greedy",
            PreflightAnswerer.Nobody => "nobody",
            _ => "unknown",
        };
}
