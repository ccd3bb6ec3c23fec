using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Turns the model of a file into what <c>inspect</c> shows of it.</summary>
public sealed class InspectViewReader
{
    private const string Unknown = "unknown";

    private readonly LintContext _context;

    private InspectViewReader(LintContext context)
    {
        _context = context;
    }

    public static InspectView Read(LintContext context)
    {
        var reader = new InspectViewReader(context);
        return new InspectView(
            context.Template.Source.Path,
            context.Template.Kind,
            [.. context.Model.Apis.Select(reader.ReadApi)]
        );
    }

    private ApiView ReadApi(ApiWorlds worlds)
    {
        var apis = new MergedWorlds<Api>(
            [.. worlds.Worlds.Select(found => (found.World, found.Api))],
            worlds.Worlds.Length
        );
        return new ApiView(
            worlds.Id,
            apis.First.Kind,
            apis.First.Definition,
            apis.Worlds.Any(pair => Intent.Of(pair.Thing, _context) == Truth.True),
            CorsViewReader.Read(apis),
            [
                .. apis.Parts(api => api.GatewayResponses, response => response.Type ?? Unknown)
                    .Select(ReadGatewayResponse),
            ],
            [
                .. apis.Parts(RoutesOf, route => route.Route.Path)
                    .Where(route => IsShown(route.First.Route))
                    .Select(route => ReadRoute(route, apis)),
            ]
        )
        {
            Title = apis.First.Document?.Title,
            Behind =
            [
                .. apis.Worlds.SelectMany(pair => FrontView.Of(pair.Thing, LineOf)).Distinct(),
            ],
            UnknownRoutes = apis
                .Worlds.SelectMany(pair => pair.Thing.UnknownRoutes)
                .FirstOrDefault(),
            MayMeanCors = apis.Worlds.Any(pair => Intent.Of(pair.Thing, _context) == Truth.Unknown),
        };
    }

    private IEnumerable<RouteInApi> RoutesOf(Api api) =>
        api.Routes.Where(IsShown).Select(route => RouteInApi.Of(api, route, OriginOf(api, route)));

    /// <summary>A path without a method is no route, but one whose method is not known.</summary>
    private static bool IsShown(Route route) =>
        !route.Methods.IsEmpty || route.UnknownMethods is not null;

    /// <summary>The origin that the expected calls come from.</summary>
    private string OriginOf(Api api, Route route) =>
        ExpectedOrigins.OfSite(
            ExpectedCalls.OriginsOf(
                api,
                route,
                route.Methods.FirstOrDefault(method => method.Verb != "OPTIONS"),
                _context.PageSettings
            )[0],
            _context.PageSettings
        );

    private static GatewayResponseView ReadGatewayResponse(MergedWorlds<GatewayResponse> worlds) =>
        new(
            worlds.First.Type ?? Unknown,
            [
                .. worlds
                    .Parts(response => response.Headers, header => header.Name)
                    .Select(header => new HeaderView(
                        header.First.Name,
                        header.Common(mapping => ShownValues.OfMapping(mapping.Value))
                    )),
            ]
        );

    private RouteView ReadRoute(MergedWorlds<RouteInApi> worlds, MergedWorlds<Api> apis) =>
        new(
            worlds.First.Route.Path,
            worlds.When,
            [
                .. worlds
                    .Parts(route => route.Route.Methods, method => method.Verb)
                    .Select(method => ReadMethod(method, worlds.First.Api)),
            ],
            ReadPreflight(worlds),
            MergedMarks.Of(
                worlds,
                apis.Worlds.Count(pair =>
                    pair.Thing.Routes.Any(route => route.Path == worlds.First.Route.Path)
                ),
                _context
            )
        );

    private MethodView ReadMethod(MergedWorlds<Method> worlds, Api api) =>
        new(
            worlds.First.Verb,
            worlds.Common(IntegrationOf, Unknown),
            worlds.Common(method => WordOf(method.Authorization.Kind), Unknown),
            worlds.Common(method => ToFlag(method.NeedsKey), null),
            LineOf(worlds.First.Place),
            worlds.When
        )
        {
            Code = CodeView.Of(api, worlds.First),
        };

    private PreflightView ReadPreflight(MergedWorlds<RouteInApi> worlds) =>
        new(
            worlds.Common(route => InspectWords.Of(route.Preflight.AnsweredBy), Unknown),
            worlds.Common(route => IsAnswered(route) ? route.Answer.Status : null, null),
            worlds.Common(
                route =>
                    route.Preflight.Method is { } method ? WordOf(method.Authorization.Kind) : null,
                Unknown
            ),
            worlds.Common(
                route => route.Preflight.Method is { } method ? ToFlag(method.NeedsKey) : null,
                null
            ),
            worlds.First.Preflight.Method is { } receiver ? LineOf(receiver.Place) : null,
            [
                .. worlds
                    .Parts(
                        route => IsAnswered(route) ? HeadersOf(route) : [],
                        header => header.Name
                    )
                    .Select(header => new HeaderView(
                        header.First.Name,
                        header.Common(ShownValues.Of)
                    )),
            ]
        );

    /// <summary>What is answered; of a mock that is not reached, or fails, what is written.</summary>
    private static ImmutableArray<AnswerHeader> HeadersOf(RouteInApi route) =>
        route
            is {
                Answer.IsOk: not true,
                Preflight.Method.Integration: { Kind: IntegrationKind.Mock } mock
            }
        && MockAnswers.Selected(mock) is { } response
        && MappedHeaders.Of(response.Headers) is { IsEmpty: false } written
            ? written
            : route.Answer.Headers;

    private static bool IsAnswered(RouteInApi route) =>
        route.Preflight.AnsweredBy is not (PreflightAnswerer.Nobody or PreflightAnswerer.Unknown);

    /// <summary>From 1; <see langword="null"/> when the node is of another file.</summary>
    private int? LineOf(SyntaxNode node)
    {
        SyntaxNode root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return ReferenceEquals(root, _context.Template.Tree.Root)
            ? _context.Template.Source.LineNumberAt(node.Span.Start) + 1
            : null;
    }

    /// <summary>The type of the integration as it is written, in lower case; where an expression or SAM decides it, the kind stands for it.</summary>
    private static string? IntegrationOf(Method method)
    {
        if (method.Integration is not { } integration)
        {
            return null;
        }

        string? written = (
            (
                integration.Body?["Type"]
                ?? integration.Body?["type"]
                ?? integration.Body?["IntegrationType"]
            ) as ScalarNode
        )?.Value;
        return integration.Kind switch
        {
            IntegrationKind.Unknown => Unknown,
            _ when written is not null => written.ToLowerInvariant(),
            IntegrationKind.Mock => "mock",
            IntegrationKind.Proxy => "aws_proxy",
            _ => "aws",
        };
    }

    private static bool? ToFlag(Truth truth) =>
        truth switch
        {
            Truth.True => true,
            Truth.False => false,
            _ => null,
        };

    private static string WordOf(AuthorizationKind kind) =>
        kind switch
        {
            AuthorizationKind.None => "NONE",
            AuthorizationKind.AwsIam => "AWS_IAM",
            AuthorizationKind.Custom => "CUSTOM",
            AuthorizationKind.CognitoUserPools => "COGNITO_USER_POOLS",
            AuthorizationKind.Jwt => "JWT",
            _ => Unknown,
        };
}
