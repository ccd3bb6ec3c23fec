using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Tells whether a behaviour of a distribution sends the origin of pages on, and keeps answers apart by it, where the API needs that.</summary>
internal static class OriginHandling
{
    private const string Lost = "lost";

    private const string Unasked = "unasked";

    private const string Replaced = "replaced";

    private const string Mixed = "mixed";

    /// <summary>
    /// The fact <c>origin-handling</c>: <c>lost</c> where the origin does not arrive, <c>unasked</c> where it arrives without the method that a preflight asks for, <c>replaced</c> where
    /// the distribution puts another in its place, <c>mixed</c> where answers are kept for all origins alike, else <c>sent</c>; absent where
    /// nothing hangs on it.
    /// </summary>
    public static Fact Of(Subject subject)
    {
        if (
            subject is not { Api: { } api, Passage: { Behavior: var behavior } passage }
            || behavior.RequestFunction is not null
            || NeederOf(subject) is not { } needer
        )
        {
            return Fact.Missing(subject.Place);
        }

        SyntaxNode policy = BehaviorFacts.PolicyPlace(behavior);
        if (behavior.Sends("Origin") == Truth.False)
        {
            return Fact.Of(Lost, policy);
        }

        if (WhyUnknown(api, behavior) is { } why)
        {
            return Fact.NotKnown(why, policy);
        }

        ExpectedCall[] calls = [.. BehaviorFacts.CallsOf(subject)];
        bool isReplaced = behavior.AddsToRequests.Origin is not null;
        return isReplaced && calls.Any(call => IsReplaced(api, behavior, call))
                ? Fact.Of(Replaced, behavior.Origin?.Place ?? behavior.Place)
            : calls.Any(call => IsUnasked(api, behavior, call)) ? Fact.Of(Unasked, policy)
            : Fact.Of(
                !isReplaced && needer != "code" && calls.Any(call => IsMixed(api, behavior, call))
                    ? Mixed
                    : "sent",
                behavior.Cache.Place ?? behavior.Place
            );
    }

    /// <summary>Why nobody knows with which origin, or for which method, the API is asked; <see langword="null"/> when that is known.</summary>
    private static string? WhyUnknown(Api api, Behavior behavior) =>
        behavior.AddsToRequests switch
        {
            { Origin: null } added when added.Adds("Origin") != Truth.False =>
                "which Origin the distribution adds",
            { Origin: null } when behavior.SendsOrigin(api, isPreflight: true) == Truth.Unknown =>
                behavior.Request.Headers.Unknown
                    ?? behavior.Cache.Key.Unknown
                    ?? "whether Origin is sent on",
            _ => null,
        };

    /// <summary>Whether browsers ask first, and the service is not told for which method.</summary>
    private static bool IsUnasked(Api api, Behavior behavior, ExpectedCall call) =>
        Browser.NeedsPreflight(call.Request)
        && behavior.SendsOrigin(api, isPreflight: true) == Truth.False;

    /// <summary>Whether the API answers the origin that the distribution adds, and not that of the page.</summary>
    private static bool IsReplaced(Api api, Behavior behavior, ExpectedCall call) =>
        AnswersOf(api, call, behavior.AddsToRequests.Origin ?? "")
            .Any(header =>
                header is null
                    ? api.IsServed
                    : header is { IsOfCode: false, Text: { } text }
                        && text != "*"
                        && text != call.Request.Origin
            );

    /// <summary>The fact that says what answers by the origin: <c>service</c>, <c>url</c>, <c>template</c> or <c>code</c>; absent where nothing is known to.</summary>
    public static Fact NeededBy(Subject subject) =>
        subject.Passage is null ? Fact.Missing() : Fact.Of(NeederOf(subject), subject.Place);

    /// <summary>What is wrong, as a clause; absent where nothing is.</summary>
    public static Fact InWords(Subject subject)
    {
        Fact fact = Of(subject);
        return fact.Value switch
        {
            FactValue.Text { Content: var handling } when FaultOf(subject, handling) is { } fault =>
                Fact.Of(fault, fact.Place),
            FactValue.Unknown { Why: var why } => Fact.NotKnown(why, fact.Place),
            _ => Fact.Missing(fact.Place),
        };
    }

    private static string? FaultOf(Subject subject, string handling) =>
        (handling, NeederOf(subject)) switch
        {
            (Lost, "template") =>
                "does not send Origin on, by which the API chooses among its origins",
            (Lost, "code") =>
                "does not send Origin on, without which the function sets no Access-Control-Allow-Origin",
            (Lost, "url") => "does not send Origin on, by which the function URL answers",
            (Lost, _) => "does not send Origin on, without which the API sends no header of CORS",
            (Unasked, _) =>
                "does not send Access-Control-Request-Method on, without which the API does not take a preflight for one",
            (Replaced, _) =>
                $"sends the Origin {subject.Passage?.Behavior.AddsToRequests.Origin} in the place of that of each page",
            (Mixed, _) =>
                "keeps answers without Origin in the key, so that pages of one origin get the answer for another",
            _ => null,
        };

    private static string? NeederOf(Subject subject)
    {
        ExpectedCall[] calls = [.. BehaviorFacts.CallsOf(subject)];
        if (subject.Api is not { } api || calls.Length == 0)
        {
            return null;
        }

        if (api.IsServed)
        {
            return api.Kind == ApiKind.Http ? "service" : "url";
        }

        return calls.Any(call => IsByTemplate(api, call)) ? "template"
            : calls.Any(call => IsByCode(api, call)) ? "code"
            : null;
    }

    /// <summary>Whether a template of the API answers the origin of the call, and nobody else, with itself.</summary>
    private static bool IsByTemplate(Api api, ExpectedCall call) =>
        AnswersOf(api, call, call.Request.Origin)
            .Zip(AnswersOf(api, call, ""))
            .Any(pair =>
                pair.First is { IsOfCode: false, Text: { } with }
                && pair.Second is { Text: { } without }
                && with != without
            );

    private static bool IsByCode(Api api, ExpectedCall call) =>
        FunctionBehind.CodeOf(api, call.Method) is { NeedsOrigin: true };

    private static IEnumerable<AnswerHeader?> AnswersOf(
        Api api,
        ExpectedCall call,
        string origin
    ) =>
        [
            Gateway.AnswerPreflight(api, call.Route, origin).Find(HeaderNames.AllowOrigin),
            Gateway
                .AnswerSuccess(api, call.Route, call.Method, origin)
                .Find(HeaderNames.AllowOrigin),
        ];

    private static bool IsMixed(Api api, Behavior behavior, ExpectedCall call) =>
        (
            EdgeCache.MixesOrigins(behavior, call.Request.Method)
            && EdgeCache.MayVary(
                api,
                Gateway.AnswerSuccess(api, call.Route, call.Method, call.Request.Origin)
            )
        )
        || (
            Browser.NeedsPreflight(call.Request)
            && EdgeCache.MixesOrigins(behavior, "OPTIONS")
            && EdgeCache.MayVary(api, Gateway.AnswerPreflight(api, call.Route, call.Request.Origin))
        );
}
