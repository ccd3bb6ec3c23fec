using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Finds the integration response that is written to answer preflights.</summary>
internal static class PreflightResponse
{
    /// <summary>The response that the mock's status selects; else the default one, or the only one: what the author meant.</summary>
    public static IntegrationResponse? Of(Method method)
    {
        ImmutableArray<IntegrationResponse> responses = method.Integration?.Responses ?? [];
        return Selected(method)?.Response
            ?? ResponseSelection.Default(responses)
            ?? (responses.Length == 1 ? responses[0] : null);
    }

    /// <summary>What API Gateway really selects.</summary>
    /// <returns><see langword="null"/> when the mock's status is not known.</returns>
    public static ResponseSelection? Selected(Method method) =>
        method.Integration is { Kind: IntegrationKind.Mock } integration
        && MockStatus.Of(integration).Value is FactValue.Number status
            ? ResponseSelection.By(status.Amount, integration)
            : null;
}
