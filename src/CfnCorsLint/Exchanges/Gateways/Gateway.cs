using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Foretells what API Gateway, or a function URL, answers to a call, as far as the definition of the API tells.</summary>
public static class Gateway
{
    /// <summary>The answer to a preflight on the route from that origin.</summary>
    public static Answer AnswerPreflight(Api api, Route route, string origin)
    {
        var preflight = Preflight.Of(api, route);
        if (api is { IsServed: true, Cors: { } policy })
        {
            return ServiceAnswers.ToPreflight(api, policy, preflight, origin);
        }

        if (preflight.Method is not { } method)
        {
            return preflight.AnsweredBy == PreflightAnswerer.Nobody
                ? GatewayErrors.Shape(
                    api,
                    api.Kind == ApiKind.Rest ? GatewayError.NoSuchMethod : GatewayError.NoSuchRoute,
                    null
                )
                : Answer.NotKnown(preflight.Why ?? "who answers is not known", null);
        }

        bool isDoubtful = false;
        foreach (PreflightRefusal refusal in PreflightRefusals.Of(api, route, method))
        {
            if (refusal.Passes == Truth.False)
            {
                return GatewayErrors.Shape(api, refusal.Error, refusal.Place);
            }

            isDoubtful = true;
        }

        Answer answer = IntegrationAnswers.ToPreflight(api, method, origin);
        return isDoubtful ? answer.Doubted() : answer;
    }

    /// <summary>The answer to a preflight as it is written, whatever refuses the preflight before.</summary>
    /// <returns><see langword="null"/> where nobody answers, or it is not known who does.</returns>
    public static Answer? WrittenPreflight(Api api, Route route, string origin)
    {
        if (api is { IsServed: true, Cors: { } policy })
        {
            return ServiceAnswers.OfSuccess(api, policy, origin);
        }

        return Preflight.Of(api, route).Method switch
        {
            null => null,
            { Integration: { Kind: IntegrationKind.Mock } mock }
                when MockAnswers.Selected(mock) is { } response => IntegrationAnswers.Of(
                mock,
                response,
                origin
            ),
            { } method => IntegrationAnswers.ToPreflight(api, method, origin),
        };
    }

    /// <summary>The answer of the service beside headers of the function: a function URL leaves these beside its own, an HTTP API takes them off.</summary>
    private static Answer Beside(Answer service, Api api, Method method) =>
        api.Kind == ApiKind.FunctionUrl ? CodeAnswers.Beside(service, api, method) : service;

    /// <summary>The answer to the request itself when all goes well (2xx).</summary>
    public static Answer AnswerSuccess(Api api, Route route, Method method, string origin) =>
        api is { IsServed: true, Cors: { } policy }
            ? Beside(ServiceAnswers.OfSuccess(api, policy, origin), api, method)
            : IntegrationAnswers.OfSuccess(api, method, origin);
}
