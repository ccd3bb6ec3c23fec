using System.Collections.Immutable;
using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Foretells what the code of the function behind a method answers, as far as reading the code tells.</summary>
/// <remarks>Code may get a header from where nobody looks: what it lacks makes a refusal likely, never certain.</remarks>
internal static class CodeAnswers
{
    private const string Others = "the function may set others";

    private const string Read = "the function answers";

    /// <summary>The answer to a call when all goes well; <see langword="null"/> where the code does not tell.</summary>
    public static Answer? OfSuccess(Api api, Method method)
    {
        if (CodeOf(api, method) is not { } code)
        {
            return null;
        }

        if (api.Kind == ApiKind.Rest && code.WhyMalformed is not null)
        {
            return GatewayErrors.Shape(api, GatewayError.MalformedAnswer, null) with
            {
                Code = code.Answers[0].Place,
            };
        }

        HeaderEvidence origin = code.OriginOfSuccess;
        return origin.Evidence switch
        {
            CodeEvidence.Present => new Answer(
                code.StatusOfSuccess,
                null,
                [
                    Header(HeaderNames.AllowOrigin, origin),
                    .. code.CredentialsOfSuccess is { Evidence: CodeEvidence.Present } allowed
                        ? [Header(HeaderNames.AllowCredentials, allowed)]
                        : Array.Empty<AnswerHeader>(),
                ],
                Others,
                null
            )
            {
                Code = origin.Place ?? code.Place,
            },
            CodeEvidence.Absent => Likely(
                $"its code sets no {HeaderNames.AllowOrigin}",
                code.Place
            ),
            _ => null,
        };
    }

    /// <summary>The answer of a function that also answers preflights; <see langword="null"/> where the code does not tell.</summary>
    public static Answer? ToPreflight(Api api, Method method)
    {
        if (CodeOf(api, method) is not { } code)
        {
            return null;
        }

        HandlerAnswer? options = FunctionCode.OptionsOf(api.Kind, code);
        if (code.WhyOptionsAreRefused(options) is { } why)
        {
            return Likely(why, options?.Place ?? code.Place);
        }

        return options is { Status: not null, AllowOrigin.Evidence: CodeEvidence.Present }
            ? new Answer(options.Status, null, HeadersOf(options), Others, null)
            {
                Code = options.Place,
            }
            : null;
    }

    /// <summary>What the answer becomes where the service sets headers of its own beside those of the code.</summary>
    public static Answer Beside(Answer service, Api api, Method method)
    {
        if (
            CodeOf(api, method) is not { OriginOfSuccess: { } origin } code
            || origin.Evidence == CodeEvidence.Unknown
        )
        {
            return service;
        }

        return origin.Evidence == CodeEvidence.Absent
            ? service with
            {
                UnknownHeaders = null,
            }
            : service with
            {
                Headers = service.Headers.Add(Header(HeaderNames.AllowOrigin, origin)),
                LikelyRefused = service.Find(HeaderNames.AllowOrigin) is null
                    ? null
                    : $"its code sets {HeaderNames.AllowOrigin} too, and browsers refuse two of them",
                Code = origin.Place ?? code.Place,
            };
    }

    /// <summary>What the answer becomes where no origin arrives: what is written answers as before, of all else nobody knows.</summary>
    /// <param name="needsOrigin">Whether what sets the header is known to do so for calls with an origin alone.</param>
    /// <param name="place">What keeps the origin back.</param>
    public static Answer WithoutOrigin(Answer answer, bool needsOrigin, SyntaxNode place) =>
        needsOrigin
            ? Likely(
                "its code sets no Access-Control-Allow-Origin where no Origin arrives",
                answer.Code
            ) with
            {
                Decides = place,
            }
        : answer.Find(HeaderNames.AllowOrigin) is { IsOfCode: true, Text: null }
            ? Answer.NotKnown("what the function answers to a call without Origin", place)
        : answer;

    private static Answer Likely(string why, CodePlace? place) =>
        Answer.NotKnown(Read, null) with
        {
            LikelyRefused = why,
            Code = place,
        };

    private static ImmutableArray<AnswerHeader> HeadersOf(HandlerAnswer answer) =>
        [
            .. from header in ((string Name, HeaderEvidence Evidence)[])
                [
                    (HeaderNames.AllowOrigin, answer.AllowOrigin),
                    (HeaderNames.AllowMethods, answer.AllowMethods),
                    (HeaderNames.AllowHeaders, answer.AllowHeaders),
                ]
            where header.Evidence.Evidence == CodeEvidence.Present
            select Header(header.Name, header.Evidence),
        ];

    private static AnswerHeader Header(string name, HeaderEvidence evidence) =>
        new(name, evidence.Text, null) { IsOfCode = true };

    private static HandlerCode? CodeOf(Api api, Method method) =>
        FunctionBehind.CodeOf(api, method) is { Place: not null } code ? code : null;
}
