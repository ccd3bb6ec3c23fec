using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Tells whether every status that a backend can answer is taken by a selection pattern, so that no default is missed.</summary>
internal static class CoveredStatuses
{
    /// <summary>The statuses that a backend can answer, without redirects: no service behind an integration of its own answers one.</summary>
    private static readonly ImmutableArray<int> s_statuses =
    [
        .. Enumerable.Range(200, 100).Concat(Enumerable.Range(400, 200)),
    ];

    /// <remarks>
    /// The patterns of a Lambda function are held against its error message, not against a status. Source:
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
    /// </remarks>
    public static Fact Of(Integration? integration)
    {
        if (integration is null)
        {
            return Fact.Missing();
        }

        Truth lambda = IntegrationTarget.IsLambda(integration);
        if (lambda == Truth.True || !Covers(integration))
        {
            return Fact.Of(false, integration.Place);
        }

        return Fact.Of(lambda.Not(), "what stands behind the integration", integration.Place);
    }

    private static bool Covers(Integration integration) =>
        s_statuses.All(status =>
            ResponseSelection.By(status, integration) is { Response: { } response }
            && !ResponseSelection.IsDefault(response)
        );
}
