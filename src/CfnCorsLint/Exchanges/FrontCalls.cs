using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Lists the expected calls that reach an API through something in front of it, such as a CloudFront distribution.</summary>
public static class FrontCalls
{
    /// <summary>The calls of one route, by every distribution that receives them.</summary>
    public static IEnumerable<ExpectedCall> Of(Api api, Route route, PageSettings pageSettings) =>
        api.Passages.IsEmpty
            ? []
            : api.Passages.SelectMany(passage => By(passage, api, route, pageSettings));

    /// <summary>The calls of one route by one behaviour.</summary>
    public static IEnumerable<ExpectedCall> By(
        Passage passage,
        Api api,
        Route route,
        PageSettings pageSettings
    ) =>
        passage.Distribution.Exists != Truth.True
        || passage.ViewerPathOf(api.Kind, route) is not { } path
            ? []
            : from call in ExpectedCalls.Of(api, route, pageSettings, passage.Behavior)
            where
                ForeignPages.Call(passage.Distribution, call.Request.Origin, pageSettings)
                == Truth.True
            select call with
            {
                Way = new Way.OfDistribution(passage, path),
                IsCertain = call.IsCertain && IsCertain(api, passage, call, pageSettings),
            };

    /// <summary>The calls of one route that a routing rule leads to the API by headers: that pages send these is not certain.</summary>
    public static IEnumerable<ExpectedCall> ByRule(
        Api api,
        Route route,
        PageSettings pageSettings,
        ApiModel model
    ) =>
        api.HeaderRouting is not { } rule
            ? []
            : from call in ExpectedCalls.Of(api, route, pageSettings)
            select call with
            {
                Request = call.Request with
                {
                    Headers =
                    [
                        .. call
                            .Request.Headers.Concat(
                                rule.Headers.Select(name => name.ToLowerInvariant())
                            )
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal),
                    ],
                },
                Way = new Way.OfRule(rule, CatcherOf(rule, model), route.Path),
                IsCertain = false,
            };

    /// <summary>The API that gets the preflights which a rule leaves; <see langword="null"/> where none does.</summary>
    internal static Api? CatcherOf(HeaderRouting rule, ApiModel model) =>
        model
            .Apis.FirstOrDefault(one => rule.Catchers.Contains(one.Id))
            ?.Worlds.Select(world => world.Api)
            .FirstOrDefault();

    /// <summary>
    /// Whether such a call is certain to be made, and to be refused only for what is certain to refuse it: with the API's own policy alone
    /// pages may call past the distribution, and what a lost credential leads to are errors of the gateway.
    /// </summary>
    private static bool IsCertain(
        Api api,
        Passage passage,
        ExpectedCall call,
        PageSettings pageSettings
    ) =>
        pageSettings.Origins.Contains(call.Request.Origin)
        && passage.Distribution.CertificatePlace is null
        && !passage.Behavior.Adds.Override
        // What the distribution may add, pages may not send.
        && !call.Request.Headers.Any(name =>
            passage.Behavior.AddsToRequests.Adds(name) == Truth.Unknown
        )
        && (
            !passage.Behavior.Lost(call.Request.Headers).Any()
            || (Browser.NeedsPreflight(call.Request) && RefusesPreflights(api, passage))
        );

    /// <summary>Whether no preflight passes, whatever becomes of the call behind it.</summary>
    private static bool RefusesPreflights(Api api, Passage passage) =>
        passage.Behavior.LetsThrough("OPTIONS") == Truth.False
        || (
            api is { IsServed: true, Kind: ApiKind.Http }
            && passage.Behavior is { RequestFunction: null, Adds.AreAdded: Truth.False } behavior
            && behavior.Sends("Host") != Truth.Unknown
            && behavior.SendsOrigin(api, isPreflight: true) == Truth.False
        );
}
