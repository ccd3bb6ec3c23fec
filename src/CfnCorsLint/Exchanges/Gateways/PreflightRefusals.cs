using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Finds all that refuses, or may refuse, a preflight which a method receives, before its integration is called.</summary>
/// <remarks>
/// A preflight carries no credentials and no body: https://fetch.spec.whatwg.org/#cors-protocol-and-credentials. The order of
/// the checks: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
/// </remarks>
public static class PreflightRefusals
{
    /// <summary>In the order in which they are met; empty when nothing can refuse it.</summary>
    /// <param name="route">The one that is called; the method may be that of its fallback.</param>
    public static IEnumerable<PreflightRefusal> Of(Api api, Route route, Method method) =>
        new[]
        {
            new PreflightRefusal(
                PreflightBarrier.Policy,
                // Who calls, and from where, counts too: what the policy alone says is never certain.
                api.Policy
                    is not { } policy
                || policy.Lets("OPTIONS", route.Path) == Truth.True
                    ? Truth.True
                    : Truth.Unknown,
                api.Policy?.Place,
                GatewayError.DeniedByPolicy
            ),
            new PreflightRefusal(
                PreflightBarrier.Authorization,
                method.Authorization.LetsPreflight,
                method.Authorization.Place,
                GatewayErrors.UnauthorizedOf(api, method)
            ),
            new PreflightRefusal(
                PreflightBarrier.Key,
                PassesKey(api, method),
                method.KeyPlace,
                GatewayError.NoKey
            ),
            new PreflightRefusal(
                PreflightBarrier.Validator,
                PassesParameters(method),
                method.Validator?.Place,
                GatewayError.BadParameters
            ),
            new PreflightRefusal(
                PreflightBarrier.Validator,
                PassesBody(method),
                method.Validator?.Place,
                GatewayError.BadBody
            ),
        }.Where(barrier => barrier.Passes != Truth.True);

    /// <summary>An authorizer may bring the key along.</summary>
    private static Truth PassesKey(Api api, Method method) =>
        method.NeedsKey == Truth.True
        && api.KeyFromHeader != Truth.True
        && method.Authorization.Kind != AuthorizationKind.None
            ? Truth.Unknown
            : method.NeedsKey.Not();

    /// <summary>A preflight goes to the same address, so that a required path or query parameter is there if the call has it.</summary>
    private static Truth PassesParameters(Method method)
    {
        if (method.Validator is not { } validator)
        {
            return Truth.True;
        }

        Truth asked = method.UnknownParameters is null ? Truth.False : Truth.Unknown;
        foreach (RequestParameter parameter in method.Parameters)
        {
            asked = asked.Or(
                parameter.Location switch
                {
                    "header" when !IsInPreflights(parameter.Name) => parameter.IsRequired,
                    "querystring" => parameter.IsRequired.And(Truth.Unknown),
                    _ => Truth.False,
                }
            );
        }

        return asked.And(validator.ChecksParameters).Not();
    }

    private static Truth PassesBody(Method method) =>
        method.Validator is { } validator
            ? method.NeedsBody.And(validator.ChecksBody).Not()
            : Truth.True;

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    internal static bool IsInPreflights(string header) =>
        header.ToLowerInvariant()
            is "accept"
                or "host"
                or "origin"
                or "user-agent"
                or "access-control-request-method";
}
