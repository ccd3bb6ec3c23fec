using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about a behaviour of a distribution that leads to an API.</summary>
internal static class BehaviorFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "called-by-others",
            "whether pages of other origins call through it",
            CalledByOthers,
            Values: ValueSet.Flags
        ),
        new(
            "certain-calls-fail",
            "whether a call that is certain to come through it fails",
            CertainCallsFail,
            Values: ValueSet.Flags
        ),
        new("allowed-methods", "the methods that it lets through", AllowedMethods),
        new(
            "methods-through-it",
            "the methods that browsers send through it, OPTIONS where they ask first",
            MethodsThroughIt
        ),
        new(
            "origin-handling",
            "what becomes of Origin",
            OriginHandling.Of,
            Values: FactValues.OriginHandlings
        ),
        new("origin-fault", "what it does wrongly with Origin", OriginHandling.InWords),
        new(
            "origin-needed-by",
            "who answers by Origin",
            OriginHandling.NeededBy,
            Values: FactValues.OriginNeeders
        ),
        new(
            "sends-host",
            "whether the Host of the viewer is sent to a service that refuses it",
            SendsHost,
            Values: ValueSet.Flags
        ),
        new(
            "host-from",
            "by which of its settings Host is sent",
            HostFrom,
            Values: FactValues.HostSettings
        ),
        new("lost-credentials", "the headers with credentials that do not arrive", LostCredentials),
        new(
            "is-legacy",
            "whether it lists the values that it forwards",
            IsLegacy,
            Values: ValueSet.Flags
        ),
        new(
            "masked-errors",
            "the errors of the API that a page with a good status replaces",
            MaskedErrors
        ),
        new(
            "reaches-no-route",
            "whether none of its calls reaches a route of the API",
            ReachesNoRoute,
            Values: ValueSet.Flags
        ),
        new("path-at-api", "the path at which a call arrives at the API", PathAtApi),
        new(
            "refused-policy",
            "what of its policies a deployment refuses",
            RefusedPolicy,
            Values: FactValues.RefusedPolicies
        ),
        new("policy-fault", "why a deployment refuses it", PolicyFault),
        new("unhashed-methods", "the methods whose bodies nobody signs", UnhashedMethods),
    ];

    private static Fact CalledByOthers(Subject subject) =>
        subject is { Api: { } api, Passage: { } passage }
            ? Fact.Of(
                api.Routes.SelectMany(route =>
                        ExpectedOrigins.Of(api, route, subject.Context.PageSettings)
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Select(origin =>
                        ForeignPages.Call(
                            passage.Distribution,
                            origin,
                            subject.Context.PageSettings
                        )
                    )
                    .DefaultIfEmpty(Truth.False)
                    .Max()
                    .And(passage.Distribution.Exists),
                "whether pages of other origins call through the distribution",
                passage.Behavior.Place
            )
            : Fact.Missing();

    /// <summary>The calls that come through the behaviour, as far as that is known.</summary>
    internal static IEnumerable<ExpectedCall> CallsOf(Subject subject) =>
        subject is { Api: { } api, Passage: { } passage }
            ? api.Routes.SelectMany(route =>
                FrontCalls.By(passage, api, route, subject.Context.PageSettings)
            )
            : [];

    private static Fact CertainCallsFail(Subject subject) =>
        subject.Api is { } api
            ? Fact.Of(
                CallsOf(subject)
                    .Any(call =>
                        call.IsCertain && Exchange.Play(api, call).Verdict.Passes == Truth.False
                    ),
                subject.Place
            )
            : Fact.Missing();

    private static Fact AllowedMethods(Subject subject) =>
        subject.Passage?.Behavior is { } behavior
            ? Fact.Of(
                behavior.Methods.Select(name => new NameItem(name, behavior.MethodsPlace)),
                behavior.UnknownMethods
                    ?? (
                        behavior.RequestFunction is null
                            ? null
                            : "a function of the distribution may answer"
                    ),
                place: behavior.MethodsPlace ?? behavior.Place
            )
            : Fact.Missing();

    private static Fact MethodsThroughIt(Subject subject)
    {
        ExpectedCall[] calls = [.. CallsOf(subject)];
        IEnumerable<NameItem> own =
            from call in calls
            where !call.IsOfAny
            select new NameItem(call.Method.Verb, call.Method.Place);
        IEnumerable<NameItem> preflights =
            from call in calls
            where Browser.NeedsPreflight(call.Request)
            select new NameItem("OPTIONS", call.Method.Place);
        return Fact.Of(NameItem.Merge(preflights.Concat(own)), place: subject.Place);
    }

    private static Fact SendsHost(Subject subject) =>
        subject.Passage is { } passage
            ? passage.Host is OriginHost.ExecuteApi or OriginHost.FunctionUrl
                ? Fact.Of(
                    passage.Behavior.Sends("Host"),
                    "whether the Host of the viewer is sent on",
                    PolicyPlace(passage.Behavior)
                )
                : Fact.Of(false, PolicyPlace(passage.Behavior))
            : Fact.Missing();

    /// <summary>Where what is sent on is chosen.</summary>
    internal static SyntaxNode PolicyPlace(Behavior behavior) =>
        behavior.Request.Place ?? behavior.Cache.Place ?? behavior.Place;

    private static Fact HostFrom(Subject subject) =>
        Fact.Of(
            subject.Passage?.Behavior switch
            {
                null => null,
                { Cache.ForwardedValues: not null } => "values",
                { Cache: var cache } when cache.Key.Takes("Host") == Truth.True => "key",
                _ => "policy",
            }
        );

    private static Fact IsLegacy(Subject subject) =>
        subject.Passage?.Behavior is { } behavior
            ? Fact.Of(behavior.Cache.ForwardedValues is not null, behavior.Cache.Place)
            : Fact.Missing();

    private static Fact LostCredentials(Subject subject)
    {
        if (subject is not { Api: { } api, Passage: { Behavior: var behavior } passage })
        {
            return Fact.Missing();
        }

        // What CloudFront signs with takes the place of what the viewer sends.
        string[] asked =
            behavior.Origin?.SignsForLambda != Truth.False
                ? []
                :
                [
                    .. (
                        from route in api.Routes
                        where passage.Takes(api.Kind, route) == Truth.True
                        from method in route.Methods
                        where method.Verb != "OPTIONS"
                        from name in Credentials(api, method)
                        select name
                    ).Distinct(StringComparer.Ordinal),
                ];
        return Fact.Of(
            behavior.Lost([.. asked]).Select(name => new NameItem(name, PolicyPlace(behavior))),
            asked
                .Where(name => behavior.Sends(name) == Truth.Unknown)
                .Select(name => $"whether {name} is sent on")
                .FirstOrDefault(),
            ignoresCase: true,
            place: PolicyPlace(behavior)
        );
    }

    private static ImmutableArray<string> Credentials(Api api, Method method) =>
        [
            .. method.Authorization.IdentityHeaders.Select(name => name.ToLowerInvariant()),
            .. method.NeedsKey.And(api.KeyFromHeader) == Truth.True ? (string[])["x-api-key"] : [],
        ];

    private static Fact MaskedErrors(Subject subject) =>
        subject.Passage is { } passage
            ? Fact.Of(
                passage
                    .Distribution.ErrorPages.Where(page =>
                        page is { Error: 403 or 404, Status: >= 200 and <= 299 }
                    )
                    .Select(page => new NameItem($"{page.Error}", page.Place)),
                passage.Distribution.UnknownErrorPages,
                place: passage
                    .Distribution.ErrorPages.FirstOrDefault(page => page.Error is 403 or 404)
                    ?.Place
                    ?? passage.Distribution.Place
            )
            : Fact.Missing();

    private static Fact ReachesNoRoute(Subject subject)
    {
        if (
            subject is not { Api: { } api, Passage: { } passage }
            || api.Routes.IsEmpty
            || api.IsExternal
        )
        {
            return Fact.Missing();
        }

        return Fact.Of(
            api.Routes.Select(route => passage.Takes(api.Kind, route))
                .Append(api.UnknownRoutes.IsEmpty ? Truth.False : Truth.Unknown)
                .Max()
                .Not(),
            api.UnknownRoutes.FirstOrDefault() ?? "at which paths its calls arrive",
            passage.Behavior.Place
        );
    }

    private static Fact PathAtApi(Subject subject) =>
        Fact.Of(
            subject.Passage is { Behavior.Pattern: { } pattern, OriginPath: { } put }
                ? $"{put}/{pattern.TrimStart('/')}"
                : null
        );

    private static Fact RefusedPolicy(Subject subject) =>
        subject.Passage?.Behavior switch
        {
            { Cache.RefusedKey: { } key } => Fact.Of("key", key),
            { Request.Authorization: { } listed } => Fact.Of("authorization", listed),
            { Cache.DoubtfulKey: { } doubtful } => Fact.NotKnown(
                "whether the cache policy keeps anything",
                doubtful
            ),
            { } behavior => Fact.Missing(behavior.Place),
            null => Fact.Missing(),
        };

    private static Fact PolicyFault(Subject subject) =>
        RefusedPolicy(subject) is { Value: FactValue.Text { Content: var which } } fact
            ? Fact.Of(
                which == "key"
                    ? "has a key though it caches nothing, which CloudFront refuses"
                    : "sends Authorization on by name, which CloudFront refused for years and may refuse still",
                fact.Place
            )
            : Fact.Missing(subject.Place);

    /// <summary>The methods with bodies for which CloudFront signs the calls to a function URL whose own policy answers preflights, unless pages may send the hash of the bodies.</summary>
    private static Fact UnhashedMethods(Subject subject)
    {
        if (
            subject
            is not {
                Api: { Kind: ApiKind.FunctionUrl, Cors: { } policy },
                Passage.Behavior: { Origin.SignsForLambda: Truth.True } behavior
            }
        )
        {
            return Fact.Missing(subject.Place);
        }

        if (behavior.RequestFunction is { } function)
        {
            return Fact.NotKnown("whether a function of the distribution signs bodies", function);
        }

        bool mayHash =
            policy.Unknown is not null
            || Names(policy.Headers) is not { } headers
            || headers.Contains("*")
            || headers.Contains(HeaderNames.BodyHash, StringComparer.OrdinalIgnoreCase);
        string[]? allowed = Names(policy.Methods);
        return Fact.Of(
            mayHash
                ? []
                : Verbs
                    .WithBody.Where(verb => behavior.LetsThrough(verb) == Truth.True)
                    .Where(verb =>
                        allowed is null || allowed.Contains("*") || allowed.Contains(verb)
                    )
                    .Select(verb => new NameItem(verb, behavior.Origin.SigningPlace)),
            place: behavior.Origin.SigningPlace ?? behavior.Place
        );
    }

    /// <returns><see langword="null"/> where there is no list, or it is not all known.</returns>
    private static string[]? Names(CorsEntry? entry) =>
        entry?.Value is Value.List list && list.Items.All(item => item is Value.Known)
            ? [.. list.Items.OfType<Value.Known>().Select(item => item.Text)]
            : null;
}
