using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>Foretells what a caller gets back whose call comes to an API by a distribution or a routing rule in front of it.</summary>
public static class FrontAnswers
{
    /// <summary>The answer to the preflight of a request.</summary>
    /// <param name="way"><see langword="null"/> for a call that comes by nothing.</param>
    /// <param name="method">The method that gets the preflight; <see langword="null"/> where none is known to.</param>
    /// <param name="direct">What the API itself answers to a preflight from an origin; from <c>""</c> where none arrives.</param>
    internal static Answer ToPreflight(
        Api api,
        BrowserRequest request,
        Way? way,
        Method? method,
        Func<string, Answer> direct
    ) =>
        way switch
        {
            null => direct(request.Origin),
            Way.OfRule rule => RuleAnswers.ToPreflight(rule, request.Origin),
            Way.OfDistribution edge => new EdgeCall(
                api,
                request,
                edge,
                method,
                IsPreflight: true
            ).Play(direct),
            _ => throw new InvalidOperationException("There is no such way."),
        };

    /// <summary>The answer to a request itself.</summary>
    /// <param name="method">The method that gets the request; <see langword="null"/> where none is known to.</param>
    /// <param name="direct">What the API itself answers to the request from an origin, with those headers.</param>
    internal static Answer To(
        Api api,
        BrowserRequest request,
        Way? way,
        Method? method,
        Func<string, ImmutableArray<string>, Answer> direct
    ) =>
        way switch
        {
            null => direct(request.Origin, request.Headers),
            Way.OfRule rule => direct(request.Origin, request.Headers) with
            {
                FrontSteps = RuleAnswers.StepsOf(rule),
            },
            Way.OfDistribution edge => new EdgeCall(
                api,
                request,
                edge,
                method,
                IsPreflight: false
            ).Play(origin => direct(origin, Arriving(edge.Passage.Behavior, request))),
            _ => throw new InvalidOperationException("There is no such way."),
        };

    /// <summary>The answer to the preflight of an expected call.</summary>
    internal static Answer ToPreflight(Api api, ExpectedCall call) =>
        ToPreflight(
            api,
            call.Request,
            call.Way,
            Preflight.Of(api, call.Route).Method,
            origin => Gateway.AnswerPreflight(api, call.Route, origin)
        );

    /// <summary>The answer to an expected call, whose headers and credentials count as right, as far as they arrive.</summary>
    internal static Answer To(Api api, ExpectedCall call) =>
        To(
            api,
            call.Request,
            call.Way,
            call.Method,
            (origin, headers) =>
                (
                    call.Request.Headers.Except(headers).Any()
                        ? RequestRefusals.Of(
                            api,
                            call.Method,
                            call.Request with
                            {
                                Headers = headers,
                            }
                        )
                        : null
                ) ?? Gateway.AnswerSuccess(api, call.Route, call.Method, origin)
        );

    /// <summary>The headers with which a request arrives at the API, as far as they may.</summary>
    private static ImmutableArray<string> Arriving(Behavior behavior, BrowserRequest request) =>
        [
            .. request
                .Headers.Except(behavior.Lost(request.Headers))
                .Union(behavior.AddsToRequests.Names.Select(name => name.ToLowerInvariant())),
        ];
}
