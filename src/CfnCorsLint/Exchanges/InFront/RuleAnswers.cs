using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>Foretells what a caller gets back where a routing rule takes calls by headers, which no preflight carries.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html</remarks>
internal static class RuleAnswers
{
    public static Answer ToPreflight(Way.OfRule way, string origin)
    {
        Answer answer = Of(way, origin);
        return answer with
        {
            FrontSteps =
            [
                new FrontStep(
                    $"'{way.Id}' takes calls by {NamesOf(way)}, which no preflight carries: "
                        + (
                            way.Catcher is { } other
                                ? $"'{other.Id}' gets the preflight."
                                : "nobody gets the preflight."
                        ),
                    way.Rule.Place
                ),
            ],
        };
    }

    /// <summary>What is done with the call itself.</summary>
    public static ImmutableArray<FrontStep> StepsOf(Way.OfRule way) =>
        [new FrontStep($"'{way.Id}' takes the call by {NamesOf(way)}.", way.Rule.Place)];

    private static Answer Of(Way.OfRule way, string origin)
    {
        if (way.Catcher is not { } other)
        {
            return EdgeErrors.OfNobody(way.Rule.Place);
        }

        return RouteFinder.Find(other, way.Path, "OPTIONS").Route is { } route
                ? Gateway.AnswerPreflight(other, route, origin)
            : other.UnknownRoutes is [var why, ..] ? Answer.NotKnown(why, null)
            : GatewayErrors.Shape(
                other,
                other.Kind == ApiKind.Rest ? GatewayError.NoSuchMethod : GatewayError.NoSuchRoute,
                way.Rule.Place
            );
    }

    private static string NamesOf(Way.OfRule way) => string.Join(" and ", way.Rule.Headers);
}
