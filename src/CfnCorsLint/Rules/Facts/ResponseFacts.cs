using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about one integration response of a method.</summary>
internal static class ResponseFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("status", "the status", Status),
        new(
            "by-service",
            "whether the service adds the headers by the API's own policy",
            one => Fact.Of(one.Policy is not null),
            Values: ValueSet.Flags
        ),
        new(
            "status-declared",
            "whether the method declares the status",
            StatusDeclared,
            Values: ValueSet.Flags
        ),
        new("content-types", "the content types", ContentTypes),
        new("declared", "the declared headers", Declared, Values: FactValues.CorsHeaders),
        .. AnswerFacts.Of(Answer),
        .. OriginTemplateFacts.All,
    ];

    private static AnswerHeaders Answer(Subject subject) =>
        subject.Response is { } response ? AnswerHeaders.Of(response, subject.Method?.Integration)
        : subject is { Policy: { } policy } ? AnswerHeaders.Of(policy)
        : AnswerHeaders.None;

    private static Fact Status(Subject subject) =>
        subject.Response?.StatusCode is { } status
            ? ValueFact.Of(status)
            : Fact.Missing(subject.Response?.Place);

    private static Fact StatusDeclared(Subject subject)
    {
        if (subject is not { Response: { } response, Method: { } method })
        {
            return Fact.Missing();
        }

        bool isOpen =
            method.UnknownResponses is not null
            || response.StatusCode is not Value.Known
            || method.Responses.Any(declared => declared.StatusCode is not Value.Known);
        return Fact.Of(
            subject.Declared is not null ? Truth.True
                : isOpen ? Truth.Unknown
                : Truth.False,
            method.UnknownResponses ?? "the statuses of the method",
            response.StatusCode?.Node ?? response.Place
        );
    }

    private static Fact ContentTypes(Subject subject) =>
        Fact.Of(
            (subject.Declared?.ContentTypes ?? []).Select(type => new NameItem(type)),
            ignoresCase: true
        );

    private static Fact Declared(Subject subject) =>
        Fact.Of(
            from header in subject.Declared?.Headers ?? []
            where HeaderNames.IsOfCors(header.Name)
            select new NameItem(CorsSpelling.Usual(header.Name), header.Key),
            subject.Declared?.UnknownHeaders,
            ignoresCase: true,
            subject.Declared?.HeadersPlace
        );
}
