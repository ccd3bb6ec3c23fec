using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about a route.</summary>
internal static class RouteFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("methods", "the methods", Methods),
        new(
            "certain-calls-fail",
            "whether a call that is certain to be made fails",
            CertainCallsFail
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
            DeclaresAllowOrigin
        ),
        new(
            "needed-headers",
            "the headers that callers must send",
            one => Headers(one, assumed: false)
        ),
        new("asked-headers", "the headers that callers send, for certain or perhaps", AskedHeaders),
        new(
            "assumed-headers",
            "the headers that callers may send",
            one => Headers(one, assumed: true)
        ),
    ];

    private static Fact CertainCallsFail(Subject subject) =>
        subject is { Api: { } api, Route: { } route }
            ? Fact.Of(
                ExpectedCalls
                    .Of(api, route, subject.Context.Wishes)
                    .Any(call =>
                        call.IsCertain && Exchange.Play(api, call).Verdict.Passes == Truth.False
                    ),
                route.Place
            )
            : Fact.Missing();

    /// <summary><c>ANY</c> among them as it is written.</summary>
    private static Fact Methods(Subject subject) =>
        subject.Route is { } route
            ? Fact.Of(
                route.Methods.Select(method => new NameItem(method.Verb, method.Place)),
                route.UnknownMethods,
                place: route.Place
            )
            : Fact.Missing();

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-method</remarks>
    private static Fact ToAllow(Subject subject) =>
        subject.Route is { } route
            ? Fact.Of(
                from method in route.Methods
                where PreflightedMethods.IsKnown(method.Verb)
                where !HeaderNames.SafelistedMethods.Contains(method.Verb)
                select new NameItem(method.Verb, method.Place),
                route.UnknownMethods,
                place: route.Place
            )
            : Fact.Missing();

    private static Fact Preflighted(Subject subject, bool assumed) =>
        subject is { Api: { } api, Route: { } route }
            ? Fact.Of(
                RouteNeeds
                    .Of(api, route, subject.Context.Wishes)
                    .Where(method => assumed ? method.IsPreflighted : method.IsCertain)
                    .Select(method => new NameItem(method.Method.Verb, method.Method.Place)),
                route.UnknownMethods,
                place: route.Place
            )
            : Fact.Missing();

    private static Fact OfJson(Subject subject) =>
        subject is { Api: { } api, Route: { } route }
            ? Fact.Of(
                RouteNeeds
                    .Of(api, route, subject.Context.Wishes)
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

    private static Fact DeclaresAllowOrigin(Subject subject) =>
        Fact.Of(
            (subject.Route?.Methods ?? [])
                .SelectMany(method => method.Responses)
                .Any(response => response.Find(HeaderNames.AllowOrigin) is not null),
            subject.Route?.Place
        );

    private static Fact Headers(Subject subject, bool assumed)
    {
        if (subject is not { Api: { } api, Route: { } route })
        {
            return Fact.Missing();
        }

        ImmutableArray<RouteNeeds> all = RouteNeeds.Of(api, route, subject.Context.Wishes);
        return Fact.Of(
            from method in all
            from name in assumed ? method.Needs.Assumed : method.Needs.Certain
            select new NameItem(name, method.Method.Place),
            all.Select(method => method.Needs.Unknown).FirstOrDefault(why => why is not null),
            ignoresCase: true,
            route.Place
        );
    }
}
