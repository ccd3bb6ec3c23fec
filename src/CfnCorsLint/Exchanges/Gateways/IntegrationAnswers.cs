using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Foretells what the integration of a method answers: a mock, a backend or the code of a function.</summary>
internal static class IntegrationAnswers
{
    public static Answer ToPreflight(Api api, Method method, string origin) =>
        method.Integration switch
        {
            null => Answer.NotKnown("the method has no integration", method.Place),
            { Kind: IntegrationKind.Mock } mock => MockAnswers.ToPreflight(api, mock, origin),
            { Kind: IntegrationKind.NonProxy } backend => OfBackend(backend, origin),
            { FailsToInvoke: true } failing => OfFailure(api, failing),
            { Kind: IntegrationKind.Proxy } proxy => CodeAnswers.ToPreflight(api, method)
                ?? Answer.NotKnown("the backend answers", proxy.Place),
            { } other => Answer.NotKnown("the type of the integration is not known", other.Place),
        };

    /// <summary>The answer when all goes well.</summary>
    public static Answer OfSuccess(Api api, Method method, string origin)
    {
        if (method.Integration is { FailsToInvoke: true } failing)
        {
            return OfFailure(api, failing);
        }

        if (
            method.Integration
            is not { Kind: IntegrationKind.Mock or IntegrationKind.NonProxy } integration
        )
        {
            return CodeAnswers.OfSuccess(api, method)
                ?? Answer.NotKnown(
                    method.Integration is null
                        ? "the method has no integration"
                        : "the backend answers",
                    method.Integration?.Place ?? method.Place
                );
        }

        IntegrationResponse? response =
            integration.Kind == IntegrationKind.Mock ? MockAnswers.Selected(integration) : null;
        response ??= Successful(integration);
        return response is null ? Answer.NotKnown("which response is sent", integration.Place)
            : StatusCodes.Of(response.StatusCode) is >= 300 and var status
                ? Answer.NotKnown(
                    status < 400 ? "it redirects" : "it answers an error",
                    response.Place
                )
            : Of(integration, response, origin);
    }

    public static Answer Of(Integration integration, IntegrationResponse response, string origin)
    {
        var headers = ResponseHeaders.Of(integration, response, origin);
        bool isOpen = headers.MayChangeStatus || MappedHeaders.BreakDeployment(response.Headers);
        return new Answer(
            isOpen ? null : StatusCodes.Of(response.StatusCode),
            null,
            headers.Headers,
            headers.Unknown,
            response.Place
        );
    }

    /// <summary>What API Gateway says where it cannot call the function.</summary>
    private static Answer OfFailure(Api api, Integration failing) =>
        GatewayErrors.Shape(api, GatewayError.BadConfiguration, failing.LambdaMethod?.Node);

    /// <summary>The backend decides which response is sent; where there is one only, it is that.</summary>
    private static Answer OfBackend(Integration integration, string origin)
    {
        ImmutableArray<IntegrationResponse> responses = integration.Responses;
        IntegrationResponse? likely =
            ResponseSelection.Default(responses) ?? (responses is [var only] ? only : null);
        if (integration.UnknownResponses is { } why || likely is null)
        {
            return Answer.NotKnown(
                integration.UnknownResponses ?? "the backend decides which response is sent",
                integration.Place
            );
        }

        Answer answer = Of(integration, likely, origin);
        bool isCertain = responses.Length == 1 && ResponseSelection.IsDefault(likely);
        return isCertain ? answer : answer.Doubted();
    }

    private static IntegrationResponse? Successful(Integration integration)
    {
        if (integration.UnknownResponses is not null)
        {
            return null;
        }

        ImmutableArray<IntegrationResponse> successful =
        [
            .. integration.Responses.Where(response =>
                StatusCodes.Of(response.StatusCode) is >= 200 and <= 299
            ),
        ];
        return ResponseSelection.Default(successful) ?? successful.FirstOrDefault();
    }
}
