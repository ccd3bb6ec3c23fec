using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the preflight of a route: who receives it, and what it is written to answer.</summary>
internal static class PreflightFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "answered-by",
            "who answers the preflight",
            AnsweredBy,
            Values: FactValues.PreflightAnswerers
        ),
        HandlerFacts.Options,
        new(
            "own",
            "whether the route's own method receives the preflight",
            IsOwn,
            Values: ValueSet.Flags
        ),
        new(
            "verb",
            "the verb that receives the preflight",
            one => Fact.Of(Receiver(one)?.Verb, Receiver(one)?.Place),
            Values: FactValues.Verbs
        ),
        new(
            "integration",
            "the integration of the preflight",
            one => IsOfService(one) ? Fact.Of("service") : MethodFacts.Integration(Receiver(one)),
            Values: FactValues.PreflightIntegrations
        ),
        new(
            "authorization",
            "the authorization of the preflight",
            one => MethodFacts.Authorization(Receiver(one)),
            Values: FactValues.Authorizations
        ),
        new(
            "lets-preflight",
            "whether the preflight passes the authorization",
            one => MethodFacts.LetsPreflight(Receiver(one)),
            Values: ValueSet.Flags
        ),
        new(
            "needs-key",
            "whether the preflight needs an API key",
            one => MethodFacts.NeedsKey(one.Api, Receiver(one)),
            Values: ValueSet.Flags
        ),
        new(
            "validator-requires",
            "what the validator asks of the preflight",
            one => MethodFacts.ValidatorRequires(Receiver(one))
        ),
        new("demands", "what the preflight would have to carry", Demands),
        new("mock-status", "the status of the mock", one => MethodFacts.Status(Receiver(one))),
        new("status", "the status of the preflight", Status),
        new(
            "content-handling",
            "the content handling of the preflight",
            one => MethodFacts.ContentHandling(Receiver(one)),
            Values: FactValues.ContentHandlings
        ),
        .. AnswerFacts.Of(Answer),
        new(
            "served-methods",
            "the methods of the routes whose preflights it answers",
            ServedMethods
        ),
    ];

    public static Preflight? Of(Subject subject) =>
        subject.Preflight
        ?? (subject is { Api: { } api, Route: { } route } ? Preflight.Of(api, route) : null);

    public static Method? Receiver(Subject subject) => Of(subject)?.Method;

    private static bool IsOfService(Subject subject) =>
        Of(subject)?.AnsweredBy == PreflightAnswerer.Service;

    private static AnswerHeaders Answer(Subject subject) =>
        Of(subject) is not { } preflight ? AnswerHeaders.None
        : preflight.AnsweredBy == PreflightAnswerer.Service && subject.Api?.Cors is { } policy
            ? AnswerHeaders.Of(policy)
        : preflight is { AnsweredBy: PreflightAnswerer.Unknown, Method: null, Why: { } why }
            ? AnswerHeaders.NotKnown(why, subject.Route?.Place)
        : AnswerHeaders.OfPreflight(preflight.Method) with
        {
            Place = preflight.Method?.Place ?? subject.Route?.Place,
        };

    private static Fact AnsweredBy(Subject subject)
    {
        Preflight? preflight = Of(subject);
        Syntax.SyntaxNode? place =
            Repairer(subject) ?? preflight?.Method?.Place ?? subject.Route?.Place;
        return preflight?.AnsweredBy switch
        {
            null => Fact.Missing(place),
            PreflightAnswerer.Mock => Fact.Of("mock", place),
            PreflightAnswerer.Proxy => Fact.Of("proxy", place),
            PreflightAnswerer.Integration => Fact.Of("integration", place),
            PreflightAnswerer.Service => Fact.Of("service", place),
            PreflightAnswerer.Greedy => Fact.Of("greedy", place),
            PreflightAnswerer.Nobody => Fact.Of("nobody", place),
            _ => Fact.NotKnown(preflight.Why ?? "who answers the preflight", place),
        };
    }

    /// <summary>The API as the place of the repair, where SAM makes it and no route has an OPTIONS method: one property of the API makes these for all routes.</summary>
    private static Syntax.SyntaxNode? Repairer(Subject subject) =>
        subject.Api is { Cors: null } api
        && SamApis.Make(api)
        && api.Once((api, _) => api.Routes.All(route => route.Options is null), 0)
            ? api.Place
            : null;

    private static Fact IsOwn(Subject subject) =>
        subject.Policy is not null ? Fact.Of(true)
        : Of(subject) is { Route: { } receiver } && subject.Route is { } route
            ? Fact.Of(receiver.Path == route.Path && ReferenceEquals(receiver.Place, route.Place))
        : Fact.Missing();

    /// <summary>The demands on callers in words: authorization and the key.</summary>
    private static Fact Demands(Subject subject)
    {
        Method? receiver = Receiver(subject);
        Fact authorization = MethodFacts.Authorization(receiver);
        var demands = new List<NameItem>();
        if (MethodFacts.LetsPreflight(receiver).Shown == "false")
        {
            demands.Add(
                new NameItem($"authorization ({authorization.Shown})", authorization.Place)
            );
        }

        Fact key = MethodFacts.NeedsKey(subject.Api, receiver);
        if (key.Shown == "true")
        {
            demands.Add(new NameItem("an API key", key.Place));
        }

        if (MethodFacts.ValidatorRequires(receiver).Value is FactValue.Names { Items: var asked })
        {
            demands.AddRange(asked);
        }

        return Fact.Of(demands, null, place: receiver?.Place);
    }

    /// <summary>The status of the preflight, known of a mock, or of a backend all of whose answers get one response: what others answer is known when they run.</summary>
    private static Fact Status(Subject subject)
    {
        if (Receiver(subject) is not { } method)
        {
            return Fact.Missing(subject.Route?.Place);
        }

        if (method.Integration is not { Kind: IntegrationKind.Mock } mock)
        {
            return OnlyStatus(method.Integration) is { } only
                ? ValueFact.Of(only)
                : Fact.NotKnown("the backend answers", method.Place);
        }

        Fact made = MockStatus.Of(mock);
        if (made.Value is not FactValue.Number)
        {
            return made.Value is FactValue.Unknown ? made : Fact.Missing(made.Place);
        }

        return PreflightResponse.Selected(method) switch
        {
            { Unknown: { } why } => Fact.NotKnown(why, mock.Place),
            { Response: { StatusCode: { } status } } => ValueFact.Of(status),
            var selection => Fact.Missing(selection?.Response?.Place ?? mock.Place),
        };
    }

    /// <summary>The status that every answer of the backend becomes; <see langword="null"/> when there is no such status.</summary>
    private static Value? OnlyStatus(Integration? integration) =>
        integration
            is {
                Kind: IntegrationKind.NonProxy,
                UnknownResponses: null,
                Responses: [{ StatusCode: { } status } only],
            }
        && ResponseSelection.IsDefault(only)
        && IntegrationAnswers.Of(integration, only, ExpectedOrigins.AnySite).Status is not null
            ? status
            : null;

    private static Fact ServedMethods(Subject subject)
    {
        ServedRoutes served = ServedRoutes.Of(subject);
        // An HTTP API answers OPTIONS by itself, and a list may say so.
        IEnumerable<NameItem> more =
            IsOfService(subject) && subject.Api?.Kind == ApiKind.Http
                ? [new NameItem("OPTIONS")]
                : [];
        return Fact.Of(
            served.Methods.Concat(more),
            served.Unknown,
            place: Receiver(subject)?.Place
        );
    }
}
