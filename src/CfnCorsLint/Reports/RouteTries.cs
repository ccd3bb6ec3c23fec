using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>The calls that pages are expected to make to a route in one world, those that are certain first.</summary>
/// <param name="Asked">Their preflights.</param>
/// <param name="Answered">The calls themselves, as far as they are sent.</param>
/// <param name="IsExample">Whether none is known, so that one stands for them.</param>
internal sealed record RouteTries(
    ImmutableArray<Tried> Asked,
    ImmutableArray<Tried> Answered,
    bool IsExample
)
{
    public bool IsEmpty => Asked.IsEmpty && Answered.IsEmpty;

    public static RouteTries Of(Api api, Route route, Wishes wishes)
    {
        ExpectedCall[] calls =
        [
            .. ExpectedCalls.OfSites(api, route, wishes).OrderByDescending(call => call.IsCertain),
        ];
        if (calls.Length == 0)
        {
            return ExampleCalls.Of(api, route, wishes) is { } example
                ? new RouteTries([Ask(api, route, example, false)], [], true)
                : new RouteTries([], [], false);
        }

        var asked = new List<Tried>();
        var answered = new List<Tried>();
        foreach (ExpectedCall call in calls)
        {
            BrowserRequest request = call.Request;
            Tried? preflight = Browser.NeedsPreflight(request)
                ? Ask(api, route, request, call.IsCertain)
                : null;
            if (preflight is not null)
            {
                asked.Add(preflight);
            }

            if (preflight?.Steps.Verdict.Passes != Truth.False)
            {
                Answer answer = Gateway.AnswerSuccess(api, route, call.Method, request.Origin);
                answered.Add(Tried.Of(request, answer, call.IsCertain));
            }
        }

        return new RouteTries([.. asked], [.. answered], false);
    }

    /// <summary>The preflights, and of the answers those that refuse; where browsers do not ask first, all answers.</summary>
    /// <remarks>What a backend answers is known to none but itself, and would leave nearly every mark in doubt.</remarks>
    public IEnumerable<Tried> WithWhatAnswers(Hurdle hurdle) =>
        Asked.IsEmpty
            ? Answered
            : Asked.Concat(Answered.Where(tried => tried.Steps.At(hurdle)?.Passes == Truth.False));

    /// <summary>What these calls get when the gateway answers by itself.</summary>
    public IEnumerable<Tried> Errors(Api api) =>
        from tried in Asked
            .Concat(Answered)
            .DistinctBy(one => (one.Request.Origin, one.Request.WithCredentials))
        from error in (GatewayError[])[GatewayError.Throttled, GatewayError.TimedOut]
        select Tried.Of(tried.Request, GatewayErrors.Shape(api, error, null), tried.IsCertain);

    private static Tried Ask(Api api, Route route, BrowserRequest request, bool isCertain) =>
        Tried.Preflight(request, Gateway.AnswerPreflight(api, route, request.Origin), isCertain);
}
