using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Facts;

/// <summary>The routes whose preflights one method receives: its own, and those that fall back to it.</summary>
/// <param name="Methods">What is on these routes, <c>ANY</c> and <c>OPTIONS</c> as they are written.</param>
/// <param name="Needed">Methods that browsers ask for by what the definition itself says.</param>
/// <param name="Headers">Headers that browsers ask for by what the definition itself says, lower case.</param>
/// <param name="Asked">Those headers, and the ones that browsers ask for if bodies are what they mostly are, lower case.</param>
/// <param name="Unknown">Why there may be more methods; <see langword="null"/> when these are all.</param>
/// <param name="UnknownHeaders">Why there may be more headers; <see langword="null"/> when these are all.</param>
internal sealed record ServedRoutes(
    ImmutableArray<NameItem> Methods,
    ImmutableArray<NameItem> Needed,
    ImmutableArray<NameItem> Headers,
    ImmutableArray<NameItem> Asked,
    string? Unknown,
    string? UnknownHeaders
)
{
    private static ServedRoutes None { get; } = new([], [], [], [], null, null);

    /// <remarks>A policy answers for all routes of its API.</remarks>
    public static ServedRoutes Of(Subject subject)
    {
        PageSettings pageSettings = subject.Context.PageSettings;
        return subject.Api is not { } api ? None
            : subject.Policy is not null
                ? api.Once((api, pageSettings) => Of(api, api.Routes, pageSettings), pageSettings)
            : ReceiverOf(subject) is { } receiver
                ? api.Once(
                    (api, with) => Of(api, [.. AnsweredBy(api, with.Place)], with.PageSettings),
                    (receiver.Place, PageSettings: pageSettings)
                )
            : None;
    }

    /// <summary>The routes whose preflights the method at that place receives.</summary>
    private static IEnumerable<Route> AnsweredBy(Api api, SyntaxNode place) =>
        api.Once(
            (api, _) =>
                api.Routes.ToLookup<Route, SyntaxNode?>(
                    route => Preflight.Of(api, route).Method?.Place,
                    ReferenceEqualityComparer.Instance
                ),
            0
        )[place];

    private static ServedRoutes Of(Api api, ImmutableArray<Route> routes, PageSettings pageSettings)
    {
        RouteNeeds[] needs =
        [
            .. routes.SelectMany(route => RouteNeeds.Of(api, route, pageSettings)),
        ];
        string? unknown =
            routes.Select(route => route.UnknownMethods).FirstOrDefault(why => why is not null)
            ?? api.UnknownRoutes.FirstOrDefault();
        return new ServedRoutes(
            [
                .. routes
                    .SelectMany(route => route.Methods)
                    .Select(method => new NameItem(method.Verb, method.Place))
                    .DistinctBy(item => item.Text),
            ],
            [
                .. needs
                    .Where(one => one.IsCertain)
                    .Select(one => new NameItem(one.Method.Verb, one.Method.Place))
                    .Where(item => !HeaderNames.SafelistedMethods.Contains(item.Text))
                    .DistinctBy(item => item.Text),
            ],
            HeadersOf(needs, one => one.Certain),
            HeadersOf(needs, one => one.Certain.Concat(one.Assumed)),
            unknown,
            unknown ?? needs.Select(one => one.Needs.Unknown).FirstOrDefault(why => why is not null)
        );
    }

    private static ImmutableArray<NameItem> HeadersOf(
        RouteNeeds[] needs,
        Func<RequestNeeds, IEnumerable<string>> names
    ) =>
        [
            .. needs
                .SelectMany(one =>
                    names(one.Needs).Select(name => new NameItem(name, one.Method.Place))
                )
                .DistinctBy(item => item.Text),
        ];

    /// <summary>The method itself where the subject is a part of one; else the receiver of the route's preflight.</summary>
    private static Method? ReceiverOf(Subject subject) =>
        subject.Method is { Verb: "OPTIONS" or "ANY" } method
            ? method
            : PreflightFacts.Receiver(subject);
}
