using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about one method of a route.</summary>
internal static class MethodFacts
{
    private const string Nothing = "there is no method";

    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "verb",
            "the verb",
            one => Fact.Of(one.Method?.Verb, one.Method?.Place),
            Values: FactValues.Verbs
        ),
        new(
            "integration",
            "the integration",
            one => Integration(one.Method),
            Values: FactValues.Integrations
        ),
        new(
            "authorization",
            "the authorization",
            one => Authorization(one.Method),
            Values: FactValues.Authorizations
        ),
        new(
            "lets-preflight",
            "whether a call without credentials passes",
            one => LetsPreflight(one.Method),
            Values: ValueSet.Flags
        ),
        new(
            "needs-key",
            "whether an API key is needed",
            one => NeedsKey(one.Api, one.Method),
            Values: ValueSet.Flags
        ),
        new(
            "made",
            "whether the API's Cors makes it",
            one =>
                one is { Api: { } api, Method: { } method }
                    ? Fact.Of(method.IsMadeBy(api), method.Place)
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
        new(
            "needed-headers",
            "the headers that callers must send",
            one => Needs(one, needs => needs.Certain)
        ),
        new(
            "assumed-headers",
            "the headers that callers may send",
            one => Needs(one, needs => needs.Assumed)
        ),
        new(
            "validator-requires",
            "what the validator asks for",
            one => ValidatorRequires(one.Method)
        ),
        new(
            "mock-body",
            "whether the mock answers a body",
            one =>
                one.Method is { Integration: { Kind: IntegrationKind.Mock } mock }
                    ? Fact.Of(MockBody.Speaks(mock) != Truth.False, mock.Place)
                    : Fact.Missing(one.Method?.Place),
            Values: ValueSet.Flags
        ),
        new("mock-status", "the status of the mock", one => Status(one.Method)),
        new(
            "content-handling",
            "the content handling",
            one => ContentHandling(one.Method),
            Values: FactValues.ContentHandlings
        ),
        new("default-response", "the default response", one => DefaultResponse(one.Method)),
        new(
            "response-count",
            "how many integration responses there are",
            one => ResponseCount(one.Method)
        ),
        new(
            "success-statuses",
            "the statuses of success",
            one => AnswerStatuses.Success(one.Method)
        ),
        new(
            "statuses-with-origin",
            "the statuses with Access-Control-Allow-Origin",
            one => AnswerStatuses.WithOrigin(one.Method),
            HeaderNames.AllowOrigin.ToLowerInvariant()
        ),
        new(
            "content-types",
            "the content types of success",
            one => AnswerStatuses.ContentTypes(one.Method)
        ),
        new(
            "reserved-headers",
            "the headers of CORS that parameter mappings mean to set",
            one =>
                Fact.Of(
                    (one.Method?.Integration?.ReservedHeaders ?? []).Select(
                        static key => new NameItem(
                            key.Value[(key.Value.LastIndexOf('.') + 1)..],
                            key
                        )
                    ),
                    one.Method?.Integration?.UnknownReservedHeaders,
                    ignoresCase: true,
                    place: one.Method?.Integration?.Place
                )
        ),
        new(
            "template-not-text",
            "the request template that is no text",
            one => StructuredTemplate.MediaType(one.Method)
        ),
        new(
            "template-as-text",
            "that template as a text",
            one => StructuredTemplate.AsText(one.Method)
        ),
        new(
            "refused-lambda-method",
            "the method by which no function can be called",
            RefusedLambdaMethod
        ),
        new("deployed", "whether a deployment takes it in", IsDeployed, Values: ValueSet.Flags),
        new("cached", "whether a stage keeps its answers", CacheFacts.Kept, Values: ValueSet.Flags),
        new("cache-key", "by what a stage tells its answers apart", CacheFacts.Key),
        new("response-patterns", "the selection patterns", one => Patterns(one.Method)),
        new(
            "patterns-cover",
            "whether a selection pattern matches each status of an answer",
            one => CoveredStatuses.Of(one.Method?.Integration),
            Values: ValueSet.Flags
        ),
        new(
            "declares-allow-origin",
            "whether it declares Access-Control-Allow-Origin",
            DeclaresAllowOrigin,
            Values: ValueSet.Flags
        ),
    ];

    public static Fact Integration(Method? method) =>
        method?.Integration is { } integration
            ? integration.Kind switch
            {
                IntegrationKind.Mock => Fact.Of("mock", integration.Place),
                IntegrationKind.Proxy => Fact.Of("proxy", integration.Place),
                IntegrationKind.NonProxy => Fact.Of("integration", integration.Place),
                _ => Fact.NotKnown("the type of the integration", integration.Place),
            }
            : Fact.Missing(method?.Place);

    public static Fact Authorization(Method? method) =>
        method?.Authorization.Kind switch
        {
            null => Fact.Missing(),
            AuthorizationKind.Unknown => Fact.NotKnown("the authorization", Place(method)),
            AuthorizationKind.None => Fact.Of("NONE", Place(method)),
            AuthorizationKind.AwsIam => Fact.Of("AWS_IAM", Place(method)),
            AuthorizationKind.Custom => Fact.Of("CUSTOM", Place(method)),
            AuthorizationKind.CognitoUserPools => Fact.Of("COGNITO_USER_POOLS", Place(method)),
            _ => Fact.Of("JWT", Place(method)),
        };

    private static Fact RefusedLambdaMethod(Subject subject) =>
        subject.Method?.Integration switch
        {
            { LambdaMethod: Value.Known known } when Apis.Model.Integration.IsPost(known.Text) =>
                Fact.Missing(known.Node),
            { LambdaMethod: { } written } => ValueFact.Of(written),
            _ => Fact.Missing(subject.Method?.Place),
        };

    /// <summary>Whether a deployment takes the method: it takes a definition as a whole, and of resources only what it waits for.</summary>
    private static Fact IsDeployed(Subject subject) =>
        subject is { Api: { Kind: ApiKind.Rest } api, Method: { } method }
            ? Fact.Of(
                method.Resource is not { } resource
                    || api.Deployments.Any(deployment =>
                        deployment.Reaches.Contains(resource.LogicalId)
                    ),
                method.Place
            )
            : Fact.Missing();

    public static Fact LetsPreflight(Method? method) =>
        method is null
            ? Fact.Missing()
            : Fact.Of(
                method.Authorization.LetsPreflight,
                "what the authorizer asks for",
                Place(method)
            );

    /// <summary>Whether the caller must send an API key: an authorizer may bring one along.</summary>
    public static Fact NeedsKey(Api? api, Method? method)
    {
        if (api is null || method is null)
        {
            return Fact.Missing();
        }

        bool mayBeBrought =
            api.KeyFromHeader != Truth.True && method.Authorization.Kind != AuthorizationKind.None;
        return Fact.Of(
            mayBeBrought ? method.NeedsKey.And(Truth.Unknown) : method.NeedsKey,
            "whether an API key is needed",
            method.KeyPlace ?? method.Place
        );
    }

    /// <summary>The things that a validator checks and the definition requires: a preflight brings none of them.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html</remarks>
    public static Fact ValidatorRequires(Method? method)
    {
        if (method?.Validator is not { } validator)
        {
            return Fact.Missing(method?.Place);
        }

        if (
            validator.ChecksParameters == Truth.Unknown
            || validator.ChecksBody == Truth.Unknown
            || (validator.ChecksBody == Truth.True && method.NeedsBody == Truth.Unknown)
        )
        {
            return Fact.NotKnown("what the validator checks", validator.Place);
        }

        RequestParameter[] asked =
            validator.ChecksParameters == Truth.True
                ?
                [
                    .. method.Parameters.Where(parameter =>
                        parameter.IsRequired != Truth.False && parameter.Location != "path"
                    ),
                ]
                : [];
        IEnumerable<NameItem> headers = asked
            .Where(parameter =>
                parameter is { IsRequired: Truth.True, Location: "header" }
                && !PreflightRefusals.IsInPreflights(parameter.Name)
            )
            .Select(parameter => new NameItem(parameter.Name, parameter.Place));
        IEnumerable<NameItem> body =
            validator.ChecksBody == Truth.True && method.NeedsBody == Truth.True
                ? [new NameItem("a body")]
                : [];
        return Fact.Of(
            headers.Concat(body),
            validator.ChecksParameters == Truth.False
                ? null
                : method.UnknownParameters
                    ?? (
                        asked.Any(IsOpen) ? "whether a call has what the validator asks for" : null
                    ),
            place: validator.Place
        );
    }

    /// <summary>Whether nobody knows if a call lacks the parameter. A preflight goes to the address of the call, so that it has a query parameter if the call has it.</summary>
    private static bool IsOpen(RequestParameter parameter) =>
        parameter.IsRequired == Truth.Unknown || parameter.Location == "querystring";

    public static Fact Status(Method? method) =>
        method?.Integration is { Kind: IntegrationKind.Mock } mock
            ? MockStatus.Of(mock)
            : Fact.Missing(method?.Place);

    public static Fact ContentHandling(Method? method) =>
        method?.Integration is not { } integration ? Fact.Missing(method?.Place)
        : integration.ContentHandling is not { } handling ? Fact.Missing(integration.Place)
        : ValueFact.Of(handling);

    private static Syntax.SyntaxNode Place(Method method) =>
        method.Authorization.Place ?? method.Place;

    private static Fact Needs(Subject subject, Func<RequestNeeds, ImmutableArray<string>> choose)
    {
        if (subject is not { Api: { } api, Route: { } route, Method: { } method })
        {
            return Fact.NotKnown(Nothing);
        }

        RequestNeeds needs = RequestNeeds.Of(api, route, method, subject.Context.PageSettings);
        return Fact.Of(
            choose(needs).Select(name => new NameItem(name, method.Place)),
            needs.Unknown,
            ignoresCase: true,
            method.Place
        );
    }

    private static Fact DefaultResponse(Method? method)
    {
        if (method?.Integration is not { } integration)
        {
            return Fact.Missing(method?.Place);
        }

        IntegrationResponse? found = ResponseSelection.Default(integration.Responses);
        return found is not null ? Fact.Of("default", found.Place)
            : integration.UnknownResponses is { } why ? Fact.NotKnown(why, integration.Place)
            : Fact.Missing(integration.Place);
    }

    private static Fact Patterns(Method? method)
    {
        ImmutableArray<IntegrationResponse> responses = method?.Integration?.Responses ?? [];
        return Fact.Of(
            from response in responses
            where !ResponseSelection.IsDefault(response)
            let pattern = response.SelectionPattern as Value.Known
            where pattern is not null
            select new NameItem(pattern.Text, pattern.Node),
            responses.Any(response => response.SelectionPattern is not (null or Value.Known))
                ? "a selection pattern"
                : method?.Integration?.UnknownResponses,
            place: responses is [{ SelectionPattern: { } only }]
                ? only.Node
                : method?.Integration?.Place
        );
    }

    private static Fact ResponseCount(Method? method) =>
        method?.Integration is not { } integration ? Fact.Missing(method?.Place)
        : integration.UnknownResponses is { } why ? Fact.NotKnown(why, integration.Place)
        : Fact.Of(integration.Responses.Length, integration.Place);

    private static Fact DeclaresAllowOrigin(Subject subject) =>
        Fact.Of(
            subject.Method?.Responses.Any(response =>
                response.Find(HeaderNames.AllowOrigin) is not null
            )
                is true
        );
}
