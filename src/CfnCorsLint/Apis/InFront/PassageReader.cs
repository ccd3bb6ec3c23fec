using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Finds the behaviours of the template's distributions that lead to an API.</summary>
internal static class PassageReader
{
    private static readonly ImmutableArray<string> s_domains =
    [
        "AWS::ApiGateway::DomainName",
        "AWS::ApiGatewayV2::DomainName",
    ];

    private static readonly ImmutableArray<string> s_apis =
    [
        RestTypes.RestApi,
        HttpTypes.Api,
        HttpTypes.FunctionUrl,
        SamTypes.Api,
        SamTypes.HttpApi,
        SamTypes.WebSocketApi,
        .. s_domains,
    ];

    /// <param name="domains">The custom domains that lead to the API.</param>
    public static ImmutableArray<Passage> Of(
        Evaluator evaluator,
        Api api,
        ImmutableArray<ApiDomain> domains
    ) =>
        [
            .. from resource in evaluator.Template.OfType(DistributionReader.Type)
            where MayLeadTo(evaluator, resource, api, domains)
            let distribution = DistributionReader.Read(
                evaluator,
                resource,
                origin => IsApi(evaluator, origin)
            )
            where distribution.Exists != Truth.False
            from behavior in distribution.Behaviors
            let origin = behavior.Origin
            where origin is not null
            let host = HostOf(origin, api, domains)
            where host is not null
            select Read(
                distribution,
                behavior,
                origin,
                host.Value,
                PrefixOf(evaluator, api, origin, host.Value, domains)
            ),
        ];

    /// <summary>Whether reading the distribution can be worth it for this API: every condition that is asked for makes more worlds of the API.</summary>
    private static bool MayLeadTo(
        Evaluator evaluator,
        Resource resource,
        Api api,
        ImmutableArray<ApiDomain> domains
    )
    {
        HashSet<string> named = evaluator.Template.Once(
            static (template, type) =>
                template
                    .OfType(type)
                    .DistinctBy(one => one.LogicalId)
                    .ToDictionary(
                        one => one.LogicalId,
                        one =>
                            Mentions
                                .In(one.Body["Properties"] ?? one.Body)
                                .ToHashSet(StringComparer.Ordinal),
                        StringComparer.Ordinal
                    ),
            DistributionReader.Type
        )[resource.LogicalId];
        return named.Contains(api.Id)
            || domains.Any(domain => domain.Name is not null || named.Contains(domain.Id));
    }

    private static OriginHost? HostOf(
        DistributionOrigin origin,
        Api api,
        ImmutableArray<ApiDomain> domains
    ) =>
        origin.Names.Contains(api.Id)
            ? api.Kind == ApiKind.FunctionUrl
                ? OriginHost.FunctionUrl
                : origin.IsExecuteApi
                    ? OriginHost.ExecuteApi
                    : OriginHost.Unknown
            : domains.Any(domain => IsAt(origin, domain))
                ? OriginHost.CustomDomain
                : null;

    private static bool IsAt(DistributionOrigin origin, ApiDomain domain) =>
        origin.Names.Contains(domain.Id)
        || (
            origin.Domain is { } host
            && string.Equals(host, domain.Name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether an origin is an API: then no pages come from there.</summary>
    private static bool IsApi(Evaluator evaluator, DistributionOrigin origin) =>
        origin.IsExecuteApi
        || origin.Domain?.Contains(".lambda-url.", StringComparison.Ordinal) == true
        || origin.Names.Any(id =>
            id is SamTypes.ImplicitRestApi or SamTypes.ImplicitHttpApi
            || (evaluator.Template.Find(id)?.Type is { } type && s_apis.Contains(type))
            || (
                id.EndsWith("Url", StringComparison.Ordinal)
                && evaluator.Template.Find(id[..^3])?.Type == SamTypes.Function
            )
        );

    /// <summary>What stands before the routes at the address that the origin names; <see langword="null"/> when it is not known.</summary>
    private static string? PrefixOf(
        Evaluator evaluator,
        Api api,
        DistributionOrigin origin,
        OriginHost host,
        ImmutableArray<ApiDomain> domains
    ) =>
        host switch
        {
            OriginHost.FunctionUrl => "",
            OriginHost.CustomDomain => BasePathOf(domains.Where(domain => IsAt(origin, domain))),
            OriginHost.ExecuteApi => StageBefore(
                ApiStages.Of(evaluator, api),
                api.Kind,
                KnownPath(origin)
                    ?.Split('/', StringSplitOptions.RemoveEmptyEntries)
                    .FirstOrDefault()
            ),
            _ => null,
        };

    /// <summary>What the distribution puts before paths; <see langword="null"/> when it is not known.</summary>
    private static string? KnownPath(DistributionOrigin origin) =>
        origin.Path switch
        {
            null => "",
            Value.Known { ByDefaultOf: null } known => known.Text.TrimEnd('/'),
            _ => null,
        };

    private static Passage Read(
        Distribution distribution,
        Behavior behavior,
        DistributionOrigin origin,
        OriginHost host,
        string? prefix
    )
    {
        string? put = KnownPath(origin);
        if (put is null && origin.Path is { } path && IsOnePart(path))
        {
            // An expression before the paths is taken to be what the address asks for.
            prefix = put = prefix is null or "" ? "/{stage}" : prefix;
        }

        return new Passage(distribution, behavior)
        {
            Host = host,
            Prefix = prefix,
            OriginPath = put,
        };
    }

    /// <summary>What stands before the routes at the default endpoint.</summary>
    /// <param name="first">The first part of what the distribution puts before paths; <see langword="null"/> where that is nothing, or not known.</param>
    private static string? StageBefore(ApiStages stages, ApiKind kind, string? first) =>
        kind == ApiKind.Http
        && stages.HasDefault
        && (first is null || !stages.Names.Contains(first))
            ? ""
        : first is not null && (stages.Names.Contains(first) || !stages.AreAll) ? $"/{first}"
        : stages is { AreAll: true, Names.Count: 1 } ? $"/{stages.Names.Single()}"
        : null;

    private static string? BasePathOf(IEnumerable<ApiDomain> domains)
    {
        string?[] paths = [.. domains.Select(domain => domain.BasePath).Distinct()];
        return paths is [{ } only]
            ? only.Length == 0
                ? ""
                : $"/{only}"
            : null;
    }

    /// <summary>Whether an expression is a slash and one name: <c>/${Stage}</c>.</summary>
    private static bool IsOnePart(Value path) =>
        path switch
        {
            Value.Pattern { Parts: [{ Literal: "/" }, { Literal: null }] } => true,
            Value.Known known => known.Text.LastIndexOf('/') <= 0,
            Value.OneOf several => several.Texts.All(text => text.LastIndexOf('/') <= 0),
            Value.Unknown or Value.Reference => true,
            _ => false,
        };
}
