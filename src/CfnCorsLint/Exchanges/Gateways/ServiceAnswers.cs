using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Foretells what an HTTP API or a function URL answers that has a CORS policy, by which the service answers preflights itself.</summary>
/// <remarks>
/// An HTTP API takes the headers of CORS off what its backend answers, a function URL leaves them beside its own:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html and
/// https://github.com/aws-powertools/powertools-lambda-python/issues/4163
/// </remarks>
internal static class ServiceAnswers
{
    public static Answer ToPreflight(Api api, CorsPolicy policy, Preflight preflight, string origin)
    {
        if (preflight.Method is { Authorization.LetsPreflight: Truth.False } closed)
        {
            return GatewayErrors.Unauthorized(api, closed);
        }

        Answer answer = Of(api, policy, origin);
        bool isCertain =
            preflight is { AnsweredBy: PreflightAnswerer.Service, Why: null }
            && (api.Kind == ApiKind.Http || IsPublic(api));
        return answer with
        {
            IsSuccess = isCertain && answer.Find(HeaderNames.AllowOrigin) is not null,
        };
    }

    public static Answer OfSuccess(Api api, CorsPolicy policy, string origin)
    {
        Answer answer = Of(api, policy, origin);
        return api.Kind == ApiKind.FunctionUrl
            ? answer with
            {
                UnknownHeaders = answer.UnknownHeaders ?? "the function answers too",
            }
            : answer;
    }

    private static Answer Of(Api api, CorsPolicy policy, string origin)
    {
        var headers = ServiceHeaders.Of(api.Kind, policy, origin);
        return new Answer(null, null, headers.Headers, headers.Unknown, policy.Place);
    }

    /// <summary>Whether the service asks nothing of callers: where it asks, nobody knows which of the two comes first.</summary>
    private static bool IsPublic(Api api) =>
        api.Once(
            (api, _) =>
                api
                    .Routes.SelectMany(route => route.Methods)
                    .All(method => method.Authorization.Kind == AuthorizationKind.None),
            0
        );
}
