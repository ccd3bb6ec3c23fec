using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Decides whether API Gateway refuses a request before it calls the integration, because the request lacks what the method demands.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html</remarks>
internal static class RequestRefusals
{
    /// <returns><see langword="null"/> when nothing does for certain: what it carries is taken to be right.</returns>
    public static Answer? Of(Api api, Method method, BrowserRequest request)
    {
        if (method.Authorization.IdentityHeaders.Any(name => Lacks(request, name)))
        {
            return GatewayErrors.Unauthorized(api, method);
        }

        bool needsKey = method.NeedsKey.And(api.KeyFromHeader) == Truth.True;
        if (needsKey && !request.Headers.Contains("x-api-key"))
        {
            return GatewayErrors.Shape(api, GatewayError.NoKey, method.KeyPlace);
        }

        RequestParameter? missing =
            method.Validator?.ChecksParameters == Truth.True
                ? method.Parameters.FirstOrDefault(parameter => Lacks(request, parameter))
                : null;
        return missing is null
            ? null
            : GatewayErrors.Shape(api, GatewayError.BadParameters, missing.Place);
    }

    private static bool Lacks(BrowserRequest request, RequestParameter parameter) =>
        parameter is { Location: "header", IsRequired: Truth.True }
        && Lacks(request, parameter.Name.ToLowerInvariant());

    /// <summary>Headers that a browser sends by itself are always there.</summary>
    private static bool Lacks(BrowserRequest request, string name) =>
        !HeaderNames.IsForbidden(name)
        && !HeaderNames.SafelistedInRequests.Contains(name)
        && name is not ("user-agent" or "content-type")
        && !request.Headers.Contains(name);
}
