using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Facts;

/// <summary>The headers that an answer is written to carry.</summary>
/// <param name="Unknown">Why there may be more; <see langword="null"/> when these are all.</param>
/// <param name="Script">What its mapping templates do to the allowed origin.</param>
/// <param name="Place">Where a missing header would be added.</param>
internal sealed record AnswerHeaders(
    ImmutableArray<HeaderMapping> Headers,
    string? Unknown,
    OriginScript Script,
    SyntaxNode? Place
)
{
    public static AnswerHeaders None { get; } = new([], null, OriginScript.None, null);

    public static AnswerHeaders NotKnown(string why, SyntaxNode? place) =>
        new([], why, OriginScript.None, place);

    public static AnswerHeaders Of(CorsPolicy policy) =>
        new(policy.Headings, policy.Unknown, OriginScript.None, policy.Place);

    public static AnswerHeaders Of(GatewayResponse response) =>
        new(response.Headers, response.UnknownHeaders, OriginScript.None, response.Place);

    public static AnswerHeaders Of(IntegrationResponse response, Integration? integration) =>
        new(
            response.Headers,
            response.UnknownHeaders,
            OriginScript.Of(
                integration?.Kind == IntegrationKind.Mock
                    ? response.Templates.AddRange(integration.RequestTemplates)
                    : response.Templates
            ),
            response.Place
        );

    /// <summary>The headers that a preflight gets from the method that receives it.</summary>
    public static AnswerHeaders OfPreflight(Method? method)
    {
        if (method?.Integration is not { } integration)
        {
            return method is null ? None : None with { Place = method.Place };
        }

        if (integration.Kind is IntegrationKind.Proxy)
        {
            return NotKnown("the backend answers", method.Place);
        }

        if (PreflightResponse.Of(method) is { } response)
        {
            return Of(response, integration) with { Place = method.Place };
        }

        return integration.UnknownResponses is { } why
            ? NotKnown(why, method.Place)
            : None with
            {
                Place = method.Place,
            };
    }

    public HeaderMapping? Find(string name) =>
        Headers.LastOrDefault(header => MappedValue.Names(header.Name, name));
}
