using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Decides whether an API means to be called from other origins: most do not, and no CORS is right for them.</summary>
internal static class Intent
{
    public static Truth Of(Api api, LintContext context)
    {
        if (OnlyDescribes(api))
        {
            return Truth.Unknown;
        }

        // What takes it in may turn all else, but what is shown stays shown.
        if (api.IsFragment)
        {
            return ShownBy(api) ? Truth.True : Truth.Unknown;
        }

        string mode = ModeOf(api, context);
        if (mode != "auto")
        {
            return (mode == "required").ToTruth();
        }

        bool isAsked = !context.PageSettings.Origins.IsEmpty && api.IsPrivate != Truth.True;
        return isAsked || ShownBy(api) || ShownAtEdge(api) == Truth.True ? Truth.True
            : api.UnknownRoutes.IsEmpty && api.UnknownGatewayResponses is null
                ? Unsure(api).Or(ShownAtEdge(api))
            : Truth.Unknown;
    }

    /// <summary>Whether nothing but what CloudFront adds to answers shows that pages of other origins call the API: then they call through CloudFront.</summary>
    public static bool IsOfEdgeAlone(Api api, LintContext context) =>
        context.PageSettings.Origins.IsEmpty
        && ModeOf(api, context) == "auto"
        && !ShownBy(api)
        && ShownAtEdge(api) == Truth.True;

    /// <summary>Whether pages of other origins are expected to call a route: also where only the route itself shows it, or the API is not all at hand.</summary>
    public static Truth OfCalls(Api api, Route route, LintContext context)
    {
        if (ModeOf(api, context) == "off")
        {
            return Truth.False;
        }

        return !api.IsFragment && DeclaresOrigin(route) ? Truth.True : Of(api, context);
    }

    /// <summary>Whether an answer of the route declares <c>Access-Control-Allow-Origin</c>.</summary>
    public static bool DeclaresOrigin(Route? route) =>
        (route?.Methods ?? [])
            .SelectMany(method => method.Responses)
            .Any(response => response.Find(HeaderNames.AllowOrigin) is not null);

    /// <summary>The mode of the API, <c>off</c>, <c>auto</c> or <c>required</c>: what the settings say of its id, or of the title of its specification, else its own metadata.</summary>
    public static string ModeOf(Api api, LintContext context) =>
        context.Modes.GetValueOrDefault(api.Id)
        ?? (api.Document?.Title is { } title ? context.Modes.GetValueOrDefault(title) : null)
        ?? api.CorsMode
        ?? "auto";

    /// <summary>Whether the document says what an API is like, and not what answers.</summary>
    private static bool OnlyDescribes(Api api) =>
        api.Document is { HasIntegrations: Truth.False }
        && api.Routes.All(route => route.Methods.All(method => method.Integration is null));

    private static bool ShownBy(Api api) =>
        (api.Cors is not null && api.Kind != ApiKind.WebSocket)
        || api.Document is { CorsPlace: not null }
        || api.GatewayResponses.Any(response =>
            response.Headers.Any(IsOfCors) || response.OtherKeys.Any(IsMeantForCors)
        )
        || api.Routes.SelectMany(route => route.Methods).Any(ShownBy);

    private static bool ShownBy(Method method)
    {
        bool isPreflight =
            method.Verb == "OPTIONS"
            && method.Integration?.Kind switch
            {
                IntegrationKind.Mock => true,
                IntegrationKind.Proxy => method.Authorization.Kind == AuthorizationKind.None,
                _ => false,
            };
        return isPreflight
            || method.Integration?.Responses.Any(response =>
                response.Headers.Any(IsOfCors)
                || response.OtherKeys.Any(IsMeantForCors)
                || OriginScript.Of(response.Templates).Overrides
            )
                is true;
    }

    /// <summary>Whether a policy of CloudFront in front of the API is for pages of other origins; of a private API that is no sign.</summary>
    private static Truth ShownAtEdge(Api api) =>
        api.IsPrivate == Truth.True ? Truth.False : EdgePages.AreMeant(api);

    private static bool IsOfCors(HeaderMapping header) =>
        header.Name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeantForCors(ScalarNode key) =>
        CorsSpelling.IntendedByKey(key.Value) is { } header && header != HeaderNames.Vary;

    /// <summary>Unknown where a part that could show that the API is meant for pages of other origins cannot be read.</summary>
    private static Truth Unsure(Api api) =>
        api.Routes.Any(route => route.UnknownMethods is not null)
        || api.GatewayResponses.Any(response => response.UnknownHeaders is not null)
        || api.Routes.SelectMany(route => route.Methods)
            .SelectMany(method => method.Integration?.Responses ?? [])
            .Any(response => response.UnknownHeaders is not null)
            ? Truth.Unknown
            : Truth.False;
}
