using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about a route.</summary>
internal static class RouteFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("methods", "the methods", Methods),
        new("repeated-methods", "the methods that it has twice", Repeated),
        new(
            "other-spellings",
            "the other ways in which its path is written",
            one =>
                Fact.Of(
                    (one.Route?.OtherSpellings ?? []).Select(path => new NameItem(path)),
                    place: one.Route?.Place
                )
        ),
        new(
            "certain-calls-fail",
            "whether a call that is certain to be made fails",
            CertainCallsFail,
            Values: ValueSet.Flags
        ),
        new("methods-to-allow", "the methods that browsers send by permission only", ToAllow),
        new(
            "preflighted-methods",
            "the methods that browsers preflight",
            one => Preflighted(one, assumed: true)
        ),
        new(
            "certainly-preflighted-methods",
            "the methods that browsers preflight for certain",
            one => Preflighted(one, assumed: false)
        ),
        new(
            "methods-of-json",
            "the methods that browsers preflight only when the body is JSON",
            OfJson
        ),
        new(
            "declares-allow-origin",
            "whether it declares Access-Control-Allow-Origin",
            DeclaresAllowOrigin,
            Values: ValueSet.Flags
        ),
        new(
            "needed-headers",
            "the headers that callers must send",
            one => Headers(one, assumed: false)
        ),
        new("signature-headers", "the header that signers send beside a body", SignatureHeaders),
        new("asked-headers", "the headers that callers send, for certain or perhaps", AskedHeaders),
        new(
            "asked-things",
            "what the calls carry that callers make, for certain or perhaps",
            AskedThings
        ),
        new(
            "assumed-headers",
            "the headers that callers may send",
            one => Headers(one, assumed: true)
        ),
    ];

    private static Fact CertainCallsFail(Subject subject) =>
        RoutesOf(subject) is ({ } api, [_, ..] routes)
            ? Fact.Of(
                routes.Any(route => Fails(api, route, subject.Context.PageSettings))
                    || (
                        subject.Route is { } own
                        && AnsweredBy(api, own)
                            .Any(route => Fails(api, route, subject.Context.PageSettings))
                    ),
                PlaceOf(subject)
            )
            : Fact.Missing();

    private static bool Fails(Api api, Route route, PageSettings pageSettings) =>
        ExpectedCalls
            .Of(api, route, pageSettings)
            .Any(call => call.IsCertain && Exchange.Play(api, call).Verdict.Passes == Truth.False);

    /// <summary>Further routes whose preflights the route receives, since they fall back to it.</summary>
    private static IEnumerable<Route> AnsweredBy(Api api, Route own) =>
        api.Routes.Where(route =>
            !ReferenceEquals(route, own)
            && route.Fallback is not null
            && ReferenceEquals(Preflight.Of(api, route).Route, own)
        );

    /// <summary>The methods of the route, with <c>ANY</c> as it is written.</summary>
    private static Fact Methods(Subject subject) =>
        Names(
            subject,
            (_, route) => route.Methods.Select(method => new NameItem(method.Verb, method.Place))
        );

    /// <summary>The methods that are declared twice, each at the place of the second, with the place of the first.</summary>
    private static Fact Repeated(Subject subject)
    {
        NameItem[] repeated =
        [
            .. from method in subject.Route?.Repeated ?? []
            let first = subject.Route?.Find(method.Verb)
            select new NameItem(method.Verb, method.Place)
            {
                Elsewhere = first is null ? [] : [first.Place],
            },
        ];
        return Fact.Of(
            repeated.DistinctBy(one => one.Text),
            subject.Route?.UnknownMethods,
            place: repeated.Length > 0 ? repeated[0].Place : subject.Route?.Place
        );
    }

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-method</remarks>
    private static Fact ToAllow(Subject subject) =>
        Names(
            subject,
            (_, route) =>
                from method in route.Methods
                where PreflightedMethods.IsKnown(method.Verb)
                where !HeaderNames.SafelistedMethods.Contains(method.Verb)
                select new NameItem(method.Verb, method.Place)
        );

    private static Fact Preflighted(Subject subject, bool assumed) =>
        Names(
            subject,
            (api, route) =>
                RouteNeeds
                    .Of(api, route, subject.Context.PageSettings)
                    .Where(method => assumed ? method.IsPreflighted : method.IsCertain)
                    .Select(method => new NameItem(method.Method.Verb, method.Method.Place))
        );

    /// <summary>The route of the subject; of what a policy decides all routes of the API.</summary>
    private static (Api? Api, ImmutableArray<Route> Routes) RoutesOf(Subject subject) =>
        (
            subject.Api,
            subject.Route is { } route ? [route]
            : subject is { Policy: not null, Api: { } api } ? api.Routes
            : []
        );

    private static SyntaxNode PlaceOf(Subject subject) => subject.Route?.Place ?? subject.Place;

    private static Fact Names(Subject subject, Func<Api, Route, IEnumerable<NameItem>> read) =>
        RoutesOf(subject) is ({ } api, [_, ..] routes)
            ? Fact.Of(
                NameItem.Merge(routes.SelectMany(route => read(api, route))),
                routes.Select(route => route.UnknownMethods).FirstOrDefault(why => why is not null),
                place: PlaceOf(subject)
            )
            : Fact.Missing();

    private static Fact OfJson(Subject subject) =>
        subject is { Api: { } api, Route: { } route }
            ? Fact.Of(
                RouteNeeds
                    .Of(api, route, subject.Context.PageSettings)
                    .Where(method => method.IsPreflighted && !method.IsCertain)
                    .Select(method => new NameItem(method.Method.Verb, method.Method.Place)),
                route.UnknownMethods,
                place: route.Place
            )
            : Fact.Missing();

    private static Fact AskedHeaders(Subject subject) =>
        Headers(subject, assumed: false) is { Value: FactValue.Names certain } fact
        && Headers(subject, assumed: true) is { Value: FactValue.Names assumed }
            ? fact with
            {
                Value = certain with
                {
                    Items =
                    [
                        .. certain
                            .Items.Concat(assumed.Items)
                            .DistinctBy(item => item.Text, certain.Comparer),
                    ],
                },
            }
            : Fact.Missing();

    /// <summary>The request headers that browsers ask about, with a <c>content-type</c> told as JSON: a form sends that header without asking.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-request-header</remarks>
    private static Fact AskedThings(Subject subject) =>
        AskedHeaders(subject) is { Value: FactValue.Names names } fact
            ? fact with
            {
                Value = names with
                {
                    Items =
                    [
                        .. names.Items.Select(item =>
                            item with
                            {
                                Text = item.Text.Equals(
                                    "content-type",
                                    StringComparison.OrdinalIgnoreCase
                                )
                                    ? "a JSON body"
                                    : item.Text,
                            }
                        ),
                    ],
                },
            }
            : Fact.Missing();

    /// <summary>The hash of the body, which many signers send, where signed methods take one.</summary>
    /// <remarks>
    /// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html,
    /// https://github.com/aws-samples/aws-lex-web-ui/pull/886
    /// </remarks>
    private static Fact SignatureHeaders(Subject subject) =>
        RoutesOf(subject) is ({ } api, [_, ..] routes)
            ? Fact.Of(
                NameItem.Merge(
                    from route in routes
                    from method in route.Methods
                    where method.Authorization.Kind == AuthorizationKind.AwsIam
                    where Verbs.WithBody.Contains(method.Verb)
                    select new NameItem(HeaderNames.BodyHash, method.Place)
                ),
                ignoresCase: true,
                place: PlaceOf(subject)
            )
            : Fact.Missing();

    private static Fact DeclaresAllowOrigin(Subject subject) =>
        Fact.Of(Intent.DeclaresOrigin(subject.Route), subject.Route?.Place);

    private static IEnumerable<NameItem> Unnamed(Api api, ImmutableArray<Route> routes) =>
        from route in routes
        from name in UnnamedCalls.HeadersOf(api, route)
        select new NameItem(name, route.Any?.Place);

    private static Fact Headers(Subject subject, bool assumed)
    {
        if (RoutesOf(subject) is not ({ } api, [_, ..] routes))
        {
            return Fact.Missing();
        }

        ImmutableArray<RouteNeeds> all =
        [
            .. routes.SelectMany(route => RouteNeeds.Of(api, route, subject.Context.PageSettings)),
        ];
        return Fact.Of(
            NameItem.Merge(
                (
                    from method in all
                    from name in assumed ? method.Needs.Assumed : method.Needs.Certain
                    select new NameItem(name, method.Method.Place)
                ).Concat(assumed ? Unnamed(api, routes) : [])
            ),
            all.Select(method => method.Needs.Unknown).FirstOrDefault(why => why is not null),
            ignoresCase: true,
            PlaceOf(subject)
        );
    }
}
