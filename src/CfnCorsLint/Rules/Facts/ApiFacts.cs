using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about a whole API.</summary>
internal static class ApiFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("kind", "the kind of the API", Kind, Values: FactValues.ApiKinds),
        new("definition", "how the API is written", Definition, Values: FactValues.Definitions),
        new(
            "outside",
            "whether the API lies outside the template",
            one => Flag(one, api => api.IsExternal),
            Values: ValueSet.Flags
        ),
        new(
            "means-cors",
            "whether pages of other origins call the API",
            MeansCors,
            Values: ValueSet.Flags
        ),
        new(
            "means-cors-at-edge",
            "whether nothing but what CloudFront adds shows that pages of other origins call the API",
            one =>
                one.Api is { } api
                    ? Fact.Of(Intent.IsOfEdgeAlone(api, one.Context), api.Place)
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
        new("cors", "the CORS of the whole API", Cors),
        new(
            "client-certificate",
            "whether a client certificate is asked for",
            CertificateFacts.Certificate,
            Values: ValueSet.Flags
        ),
        new("certificate-asked-by", "what asks for a client certificate", CertificateFacts.AskedBy),
        new(
            "behind-cors",
            "whether CloudFront adds the headers of CORS",
            one =>
                one.Api is { } api
                    ? Fact.Of(api.IsBehindCors, "what CloudFront adds", api.Place)
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
        new(
            "missing-permissions",
            "the permissions that callers of the function URL lack",
            one =>
                one.Api?.Permissions is { } permissions
                    ? Fact.Of(
                        permissions.Unknown is null
                            ? permissions.Missing.Select(name => new NameItem(name))
                            : [],
                        permissions.Unknown,
                        place: one.Api.Routes is [{ Methods: [{ Authorization.Place: { } place }] }]
                            ? place
                            : one.Api.Place
                    )
                    : Fact.Missing(one.Api?.Place)
        ),
        new(
            "routed-by-headers",
            "the headers that send calls to the API, and no preflights",
            RoutedByHeaders
        ),
        new("binary-types", "the binary media types", BinaryTypes),
        new(
            "policy-lets-options",
            "whether the policy lets preflights pass",
            PolicyLetsOptions,
            Values: ValueSet.Flags
        ),
        new(
            "errors-lacking-origin",
            "the default gateway errors without Access-Control-Allow-Origin",
            ErrorsLackingOrigin
        ),
        new("allowed-origins", "the origins that the API allows", AllowedOrigins),
        new(
            "allow-credentials",
            "whether the preflights of the API allow credentials",
            AllowCredentials,
            Values: ValueSet.Flags
        ),
        new("guarded-by", "the first authorization of the API", GuardedBy),
        new(
            "preflights-are-usual",
            "whether most routes answer preflights",
            PreflightsAreUsual,
            Values: ValueSet.Flags
        ),
        new("methods", "the methods of all routes", Methods),
        .. DocumentFacts.All,
        .. SamFacts.All,
    ];

    /// <summary>The types that all others fall back on.</summary>
    private static readonly ImmutableArray<string> s_defaultErrors = ["DEFAULT_4XX", "DEFAULT_5XX"];

    private static Fact Flag(Subject subject, Func<Api, bool> read) =>
        subject.Api is { } api ? Fact.Of(read(api), api.Place) : Fact.Missing();

    /// <summary>The form in which the CORS of the API is written, where it has any.</summary>
    private static Fact Cors(Subject subject) =>
        subject.Api?.Cors switch
        {
            null => Fact.Missing(subject.Api?.Place),
            { Body: null, IsMappingForOrigin: false, Unknown: { } why } policy => Fact.NotKnown(
                why,
                policy.Place
            ),
            { } policy => Fact.Of(PolicyFacts.WordOf(policy.Form), policy.Place),
        };

    private static Fact Kind(Subject subject) =>
        subject.Api?.UnknownKind is { } why
            ? Fact.NotKnown(why, subject.Api.Place)
            : Fact.Of(
                subject.Api?.Kind switch
                {
                    null => null,
                    ApiKind.Rest => "rest",
                    ApiKind.Http => "http",
                    ApiKind.WebSocket => "websocket",
                    _ => "function-url",
                }
            );

    private static Fact Definition(Subject subject) =>
        Fact.Of(
            subject.Api?.Definition switch
            {
                null => null,
                ApiDefinition.Resources => "resources",
                ApiDefinition.OpenApi => "openapi",
                _ => "events",
            }
        );

    private static Fact MeansCors(Subject subject) =>
        subject.Api is { } api
            ? Fact.Of(
                Intent.Of(api, subject.Context),
                api.UnknownRoutes.FirstOrDefault() ?? "nothing at hand says so",
                api.Place
            )
            : Fact.Missing();

    /// <summary>The routing by headers that sends calls to the API; absent where another API answers the preflights in its place.</summary>
    private static Fact RoutedByHeaders(Subject subject) =>
        subject.Api is { HeaderRouting: { } routing } api
        && (
            routing.Catchers.IsEmpty
            || routing.Catchers.All(id => LeavesUnanswered(subject.Context.Model, id, api))
        )
            ? Fact.Of(
                routing.Headers.Select(name => new NameItem(name, routing.Place)),
                ignoresCase: true,
                place: routing.Place
            )
        : subject.Api is { HeaderRouting: null, UnknownHeaderRouting: { } why } open
            ? Fact.NotKnown(why, open.Place)
        : Fact.Missing(subject.Api?.Place);

    /// <summary>Whether an API of the template certainly has no OPTIONS for some path of another.</summary>
    private static bool LeavesUnanswered(ApiModel model, string id, Api other) =>
        model.Apis.FirstOrDefault(one => one.Id == id) is { Worlds: [{ Api: var api }] }
        && api is { IsServed: false, UnknownRoutes.IsEmpty: true }
        && other.Routes.Any(route => RouteFinder.Find(api, route.Path, "OPTIONS").Method is null);

    /// <summary>The binary media types as the service knows them: <c>*~1*</c> is <c>*/*</c>.</summary>
    private static Fact BinaryTypes(Subject subject)
    {
        ImmutableArray<Value> types = subject.Api?.BinaryTypes ?? [];
        Value? all = types.FirstOrDefault(type => Spelt(type) == "*/*");
        return Fact.Of(
            from type in types
            where Spelt(type) is not null
            select new NameItem(Spelt(type) ?? "", type.Node),
            types.Any(type => Spelt(type) is null) ? "a binary media type" : null,
            place: (all ?? types.FirstOrDefault())?.Node
        ) with
        {
            ByDefaultOf = all?.ByDefaultOf,
        };

        static string? Spelt(Value type) =>
            (type as Value.Known)?.Text.Replace("~1", "/", StringComparison.Ordinal);
    }

    /// <summary>Whether the resource policy lets OPTIONS pass, on one path at least, be it one that is not known.</summary>
    private static Fact PolicyLetsOptions(Subject subject)
    {
        const string anyPath = "/{?}";
        if (subject.Api is not { Policy: { } policy } api)
        {
            return Fact.Missing(subject.Api?.Place);
        }

        IEnumerable<string> paths = api.Routes.Select(route => route.Path);
        return Fact.Of(
            (api.UnknownRoutes.IsEmpty ? paths : paths.Append(anyPath))
                .DefaultIfEmpty(anyPath)
                .Max(path => policy.Lets("OPTIONS", path)),
            "what the resource policy says",
            policy.Place
        );
    }

    /// <summary>The types of customised gateway responses that carry the header, or are meant to.</summary>
    private static Fact ErrorsWithOrigin(Subject subject)
    {
        if (subject.Api is not { } api)
        {
            return Fact.Missing();
        }

        string? open = api.UnknownGatewayResponses;
        var found = new List<NameItem>();
        foreach (GatewayResponse response in api.GatewayResponses)
        {
            bool hasHeader =
                response.Find(HeaderNames.AllowOrigin) is not null || MeansOrigin(response);
            if (hasHeader && response.Type is { } type)
            {
                found.Add(new NameItem(type, response.Place));
            }
            else if (hasHeader || response.UnknownHeaders is not null)
            {
                open ??= response.UnknownHeaders ?? "the type of a gateway response";
            }
        }

        return Fact.Of(found, open, place: SamGatewayResponses.PlaceOf(api) ?? api.Place);
    }

    /// <summary>The kinds of gateway errors, of the two that all others fall back on, that the template sets without the header; where nobody else can set them, also a kind that it leaves out.</summary>
    private static Fact ErrorsLackingOrigin(Subject subject)
    {
        if (
            subject.Api is not { } api
            || ErrorsWithOrigin(subject) is not { Value: FactValue.Names carrying } fact
        )
        {
            return Fact.Missing();
        }

        NameItem[] lacking =
        [
            .. from type in s_defaultErrors
            where carrying.Items.All(item => item.Text != type)
            let set = api.GatewayResponses.Where(response => response.Type == type).ToArray()
            where
                set.Length > 0
                    ? set.All(response => response.UnknownHeaders is null)
                    : fact.Why is null
            select new NameItem(type, set.FirstOrDefault()?.Place),
        ];
        return Fact.Of(lacking, lacking.Length > 0 ? null : fact.Why, place: fact.Place);
    }

    /// <summary>Whether a wrong name or key is meant for the header: that is another rule's.</summary>
    private static bool MeansOrigin(GatewayResponse response) =>
        response
            .Headers.Concat(CorsSpelling.Misplaced(response.OtherKeys))
            .Any(header => CorsSpelling.Intended(header) == HeaderNames.AllowOrigin);

    /// <summary>The origins that preflights and answers of the API allow; its gateway errors do not count.</summary>
    private static Fact AllowedOrigins(Subject subject)
    {
        if (subject.Api is { IsServed: true, Cors: { } policy })
        {
            return HeaderFacts.Origin(AnswerHeaders.Of(policy));
        }

        Fact[] all =
        [
            .. from route in subject.Api?.Routes ?? []
            from method in route.Methods
            from response in method.Integration?.Responses ?? []
            let answer = AnswerHeaders.Of(response, method.Integration)
            where answer.Find(HeaderNames.AllowOrigin) is not null || answer.Script.Overrides
            select HeaderFacts.Origin(answer),
        ];
        return Fact.Of(
            all.Where(origin => origin.Value is FactValue.Text or FactValue.Names)
                .SelectMany(origin => OperatorEvaluator.NamesOf(origin).Items)
                .DistinctBy(item => item.Text),
            all.Select(origin => origin.Why).FirstOrDefault(why => why is not null)
                ?? subject.Api?.UnknownRoutes.FirstOrDefault(),
            place: subject.Api?.Place
        );
    }

    /// <summary>Whether all preflights that name an origin allow credentials; false where none does.</summary>
    private static Fact AllowCredentials(Subject subject)
    {
        Fact[] all =
        [
            .. from route in subject.Api?.Routes ?? []
            let integration = route.Options?.Integration
            where integration is { Kind: not IntegrationKind.Proxy }
            from response in integration.Responses
            where response.Find(HeaderNames.AllowOrigin) is not null
            select HeaderFacts.Text(
                AnswerHeaders.Of(response, integration),
                HeaderNames.AllowCredentials
            ),
        ];
        return all.FirstOrDefault(one => one.Why is not null) is { Why: { } why } unknown
                ? Fact.NotKnown(why, unknown.Place)
            : all.Length > 0 && all.All(one => one.Shown == "true")
                ? Fact.Of(true, all[0].Place) with
                {
                    ByDefaultOf = all[0].ByDefaultOf,
                }
            : Fact.Of(false, subject.Api?.Place);
    }

    private static Fact GuardedBy(Subject subject) =>
        (subject.Api?.Routes ?? [])
            .SelectMany(route => route.Methods)
            .Select(MethodFacts.Authorization)
            .FirstOrDefault(one => one.Value is FactValue.Text { Content: not "NONE" })
        ?? Fact.Missing(subject.Api?.Place);

    private static Fact PreflightsAreUsual(Subject subject) =>
        subject.Api is { } api
            ? Fact.Of(PreflightHabit.IsUsual(api, subject.Context.PageSettings), api.Place)
            : Fact.Missing();

    private static Fact Methods(Subject subject) =>
        Fact.Of(
            (subject.Api?.Routes ?? [])
                .SelectMany(route => route.Methods)
                .Select(method => new NameItem(method.Verb, method.Place))
                .DistinctBy(item => item.Text),
            subject.Api?.UnknownRoutes.FirstOrDefault(),
            place: subject.Api?.Place
        );
}
