using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Tells whether a behaviour of a distribution sends the origin of pages on, and keeps answers apart by it, where the API needs that.</summary>
internal static class OriginHandling
{
    /// <summary>The fact <c>origin</c>: <c>lost</c> where the origin does not arrive, <c>mixed</c> where answers are kept for all origins alike, else <c>sent</c>; absent where nothing hangs on it.</summary>
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

        Truth arrives = behavior.SendsOrigin(api, isPreflight: true);
        return arrives switch
        {
            Truth.Unknown => Fact.NotKnown(
                behavior.Request.Headers.Unknown
                    ?? behavior.Cache.Key.Unknown
                    ?? "whether Origin is sent on",
                BehaviorFacts.PolicyPlace(behavior)
            ),
            Truth.False => Fact.Of("lost", BehaviorFacts.PolicyPlace(behavior)),
            _ => Fact.Of(
                needer != "code" && Mixes(subject, api, behavior) ? "mixed" : "sent",
                behavior.Cache.Place ?? behavior.Place
            ),
        };
    }

    /// <summary>The fact that says what answers by the origin: <c>service</c>, <c>url</c>, <c>template</c> or <c>code</c>; absent where nothing is known to.</summary>
    public static Fact NeededBy(Subject subject) =>
        subject.Passage is null ? Fact.Missing() : Fact.Of(NeederOf(subject), subject.Place);

    /// <summary>What is wrong, as a clause; absent where nothing is.</summary>
    public static Fact InWords(Subject subject)
    {
        Fact fact = Of(subject);
        return fact.Value switch
        {
            FactValue.Text { Content: "lost" } => Fact.Of(
                NeederOf(subject) switch
                {
                    "template" =>
                        "does not send Origin on, by which the API chooses among its origins",
                    "code" =>
                        "does not send Origin on, without which the function sets no Access-Control-Allow-Origin",
                    "url" => "does not send Origin on, by which the function URL answers",
                    _ =>
                        "does not send Origin on, or what a preflight asks for, without which the API sends no header of CORS",
                },
                fact.Place
            ),
            FactValue.Text { Content: "mixed" } => Fact.Of(
                "keeps answers without Origin in the key, so that pages of one origin get the answer for another",
                fact.Place
            ),
            FactValue.Unknown { Why: var why } => Fact.NotKnown(why, fact.Place),
            _ => Fact.Missing(fact.Place),
        };
    }

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

    private static bool Mixes(Subject subject, Api api, Behavior behavior) =>
        BehaviorFacts
            .CallsOf(subject)
            .Any(call =>
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
                    && EdgeCache.MayVary(
                        api,
                        Gateway.AnswerPreflight(api, call.Route, call.Request.Origin)
                    )
                )
            );
}
