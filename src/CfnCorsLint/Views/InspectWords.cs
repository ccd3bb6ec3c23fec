using System.Globalization;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Holds the words that the forms of <c>inspect</c> have in common.</summary>
internal static class InspectWords
{
    public const string Legend =
        "✓ passes, ✗ is refused, ! errors of the gateway, or answers of code, likely lack the header, ? is not known before deployment, – is not asked for";

    /// <summary>What the marks mean where not all columns fit.</summary>
    public const string LegendOfFewer =
        Legend + "; columns in which nothing is asked for are left out here";

    /// <summary>Says what kind of file this is, and which template makes a stack of it.</summary>
    public static string About(InspectView view) =>
        view.Reference is { } stack
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{ReportWords.Of(view.Kind)}, a stack of {Printable.Of(stack.Source.Path)}:{stack.Start.Line + 1}"
            )
            : ReportWords.Of(view.Kind);

    public static string NameOf(ApiView api) =>
        Printable.Of(
            api.Id.Length > 0 ? api.Id
            : api.Title is { Length: > 0 } title ? title
            : "the API"
        );

    /// <summary>Says which kind of API this is, how it is written, and whether pages of other origins are meant to call it.</summary>
    public static string About(ApiView api)
    {
        string kind = api.Kind switch
        {
            ApiKind.Rest => "REST API",
            ApiKind.Http => "HTTP API",
            ApiKind.WebSocket => "WebSocket API",
            _ => "function URL",
        };
        string form = api.Definition switch
        {
            ApiDefinition.OpenApi => "written in OpenAPI",
            ApiDefinition.Events => "made by SAM from the events of functions",
            _ => "written as resources",
        };
        string intent =
            api.MeansCors ? "meant to be called by pages of other origins"
            : api.MayMeanCors ? "perhaps meant to be called by pages of other origins"
            : "with no sign that pages of other origins call it";
        return $"{kind}, {form}, {intent}";
    }

    /// <summary>The sentence above the routes of a file that is not deployed.</summary>
    public const string NotDeployed =
        "The deployment fails, so no call is answered. What follows holds once that is repaired.";

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
