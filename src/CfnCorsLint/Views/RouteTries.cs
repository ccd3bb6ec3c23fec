using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Views;

/// <summary>Holds the calls that pages are expected to make to a route in one world, with their answers; calls that are certain come first.</summary>
/// <param name="Asked">Their preflights.</param>
/// <param name="Listed">Their preflights as they are written, whatever refuses them before they are answered.</param>
/// <param name="Answered">The calls themselves, as far as they are sent.</param>
internal sealed record RouteTries(
    ImmutableArray<TriedRequest> Asked,
    ImmutableArray<TriedRequest> Listed,
    ImmutableArray<TriedRequest> Answered
)
{
    public bool IsEmpty => Asked.IsEmpty && Answered.IsEmpty;

    /// <param name="intent">Whether the API means to be called by pages: of one that does not no call is expected.</param>
    /// <param name="isOfEdge">Whether pages call it through CloudFront alone.</param>
    public static RouteTries Of(
        Api api,
        Route route,
        Truth intent,
        PageSettings pageSettings,
        bool isOfEdge = false
    )
    {
        var asked = new List<TriedRequest>();
        var listed = new List<TriedRequest>();
        var answered = new List<TriedRequest>();
        IEnumerable<ExpectedCall> calls =
            intent == Truth.False ? []
            : isOfEdge ? FrontCalls.Of(api, route, pageSettings)
            : ExpectedCalls
                .Of(api, route, pageSettings)
                .Concat(Refused(api, route, pageSettings))
                .OrderByDescending(call => call.IsCertain);
        foreach (ExpectedCall call in calls)
        {
            BrowserRequest request = call.Request;
            bool isCertain = call.IsCertain && intent == Truth.True;
            TriedRequest? preflight = Browser.NeedsPreflight(request)
                ? Ask(api, route, call, isCertain)
                : null;
            if (preflight is not null)
            {
                asked.Add(preflight);
                listed.Add(AsWritten(api, route, preflight));
            }

            if (preflight?.Steps.Verdict.Passes != Truth.False)
            {
                Answer answer = FrontAnswers.To(api, call);
                answered.Add(
                    TriedRequest.Of(request, answer, isCertain) with
                    {
                        IsOfAny = call.IsOfAny,
                    }
                );
            }
        }

        return new RouteTries([.. asked], [.. listed], [.. answered]);
    }

    /// <summary>The preflights, and of the answers those that refuse; where browsers do not ask first, all answers.</summary>
    /// <remarks>What a backend answers is known to none but itself, and would leave nearly every mark in doubt.</remarks>
    public IEnumerable<TriedRequest> WithWhatAnswers(AnswerCondition answerCondition) =>
        Asked.IsEmpty
            ? Answered
            : Listed.Concat(
                Answered.Where(tried => tried.Steps.At(answerCondition)?.Passes == Truth.False)
            );

    /// <summary>The errors that the gateway may answer to these calls by itself.</summary>
    public IEnumerable<TriedRequest> Errors(Api api) =>
        from tried in Asked
            .Concat(Answered)
            .DistinctBy(one => (one.Request.Origin, one.Request.WithCredentials))
        from error in (GatewayError[])[GatewayError.Throttled, GatewayError.TimedOut]
        select TriedRequest.Of(
            tried.Request,
            GatewayErrors.Shape(api, error, null),
            isCertain: true
        );

    /// <summary>The calls that something in front of the API refuses; where it lets them pass, the marks are about the API alone.</summary>
    private static IEnumerable<ExpectedCall> Refused(
        Api api,
        Route route,
        PageSettings pageSettings
    ) =>
        FrontCalls
            .Of(api, route, pageSettings)
            .Where(call => Exchange.Play(api, call).Verdict.Passes == Truth.False);

    private static TriedRequest Ask(Api api, Route route, ExpectedCall call, bool isCertain) =>
        TriedRequest.Preflight(call.Request, FrontAnswers.ToPreflight(api, call), isCertain) with
        {
            IsOfAny = call.IsOfAny,
        };

    /// <summary>The preflight, or where the gateway refuses it, as it would be answered otherwise: one cause is one cross.</summary>
    private static TriedRequest AsWritten(Api api, Route route, TriedRequest asked) =>
        asked.Answer is { IsOk: false, Body: not null }
        && Gateway.WrittenPreflight(api, route, asked.Request.Origin) is { } written
            ? TriedRequest.Preflight(asked.Request, written, asked.IsCertain) with
            {
                IsOfAny = asked.IsOfAny,
            }
            : asked;
}
