using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Views;

/// <summary>A route of an API as it is in one world, with the answer that its preflight gets there.</summary>
internal sealed record RouteInApi(Api Api, Route Route, Preflight Preflight, Answer Answer)
{
    public static RouteInApi Of(Api api, Route route, string origin) =>
        new(api, route, Preflight.Of(api, route), Gateway.AnswerPreflight(api, route, origin));
}
