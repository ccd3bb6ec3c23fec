using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>Tells of the call that a pasted message is about what a template knows: how a page makes it, and what is wrong with its address.</summary>
internal static class ExplainedCall
{
    /// <summary>How many APIs are told of that do not have the path.</summary>
    private const int MostApis = 2;

    /// <summary>The call as a page makes it: with the method of the message, else the only one of the route, else GET where it has that, and with the headers that it demands.</summary>
    /// <param name="typed">The method of the message; <see langword="null"/> where it names none.</param>
    /// <param name="origin">Where the page is served from that calls.</param>
    /// <returns><see langword="null"/> where no route is called, or none of its methods is known.</returns>
    public static BrowserRequest? Of(
        ApiModel model,
        IReadOnlyCollection<CalledRoute> called,
        string? typed,
        string origin
    ) =>
        (
            from one in called
            from api in model.Apis
            where api.Id == one.Api
            let first = api.Worlds[0].Api
            from route in first.Routes
            where route.Path == one.Path
            let verb = typed?.ToUpperInvariant() ?? VerbOf(route)
            where verb is not null
            select TypedCall
                .Sent(
                    first,
                    (route, route.Find(verb) ?? route.Any),
                    PageCall.Of(
                        new SimulateRequest($"{verb} /", [], false, null, null, null, false)
                    ),
                    origin,
                    withCredentials: false,
                    PageSettings.None,
                    way: null
                )
                .Request
        ).FirstOrDefault();

    private static string? VerbOf(Route route)
    {
        string[] verbs =
        [
            .. route.Methods.Select(one => one.Verb).Where(PreflightedMethods.IsKnown),
        ];
        return verbs.Contains("GET") ? "GET" : verbs.FirstOrDefault();
    }

    /// <summary>What is wrong with the stage in an address.</summary>
    public static IEnumerable<string> Stages(
        ApiModel model,
        IReadOnlyCollection<CalledRoute> called,
        Uri url
    ) =>
        model
            .Apis.Where(api => called.Count == 0 || called.Any(route => route.Api == api.Id))
            .Select(api => StageHint.Of(model, api, url))
            .OfType<string>()
            .Distinct()
            .Take(1);

    /// <summary>Which routes there are, where none takes the path of an address.</summary>
    public static IEnumerable<string> Routes(ApiModel model, Uri url)
    {
        string path = Uri.UnescapeDataString(url.AbsolutePath);
        (string first, string behind) = ServiceAddress.Split(path);
        ImmutableHashSet<string> stages = StageNames.Of(model.Template);
        return (
            from api in model.Apis
            let kind = api.Worlds[0].Api.Kind
            where ServiceAddress.MayAnswer(kind, url)
            let isStage = stages.Contains(first)
                || (kind == ApiKind.Rest && ServiceAddress.IsOfGateway(url))
            select RouteHint.Of(
                api,
                api.Id.Length > 0 ? $"'{api.Id}'" : "this API",
                isStage ? behind : path
            )
        )
            .OfType<string>()
            .Take(MostApis);
    }
}
