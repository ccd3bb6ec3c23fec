using System.Collections.Immutable;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about how API Gateway shapes one kind of its own errors.</summary>
internal static class GatewayResponseFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("type", "the type", Type),
        new(
            "separate",
            "whether it stands beside the API that SAM makes",
            one =>
                Fact.Of(
                    one is { Api: { } api, GatewayResponse.Resource: not null }
                        && SamApis.Make(api),
                    one.GatewayResponse?.Place
                ),
            Values: ValueSet.Flags
        ),
        new(
            "status",
            "the status",
            one =>
                one.GatewayResponse?.StatusCode is { } status
                    ? ValueFact.Of(status)
                    : Fact.Missing(one.GatewayResponse?.Place)
        ),
        .. AnswerFacts.Of(Answer),
    ];

    private static AnswerHeaders Answer(Subject subject) =>
        subject.GatewayResponse is { } response ? AnswerHeaders.Of(response) : AnswerHeaders.None;

    private static Fact Type(Subject subject) =>
        subject.GatewayResponse is not { } response ? Fact.Missing()
        : response.Type is { } type ? Fact.Of(type, response.TypePlace)
        : Fact.NotKnown("the type of the gateway response", response.TypePlace);
}
