using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads the routing rules of a template's custom domains, as far as they tell where a preflight goes.</summary>
/// <remarks>
/// A preflight has none of the headers that the page sets, so a rule by them never takes it. Sources:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html and
/// https://fetch.spec.whatwg.org/#cors-preflight-fetch
/// </remarks>
internal sealed class RoutingRules
{
    private const string Type = "AWS::ApiGatewayV2::RoutingRule";

    private readonly Evaluator _evaluator;
    private readonly ImmutableArray<Rule> _rules;

    private RoutingRules(Evaluator evaluator)
    {
        _evaluator = evaluator;
        _rules =
        [
            .. from resource in evaluator.Template.OfType(Type)
            where evaluator.Exists(resource) != Truth.False
            select Read(resource),
        ];
    }

    /// <summary>The first rule that leads calls to the API and no preflight, or why there may be one; both <see langword="null"/> when there is none.</summary>
    public static (HeaderRouting? Routing, string? Unknown) Of(Evaluator evaluator, string api)
    {
        if (!evaluator.Template.OfType(Type).Any())
        {
            return (null, null);
        }

        var rules = new RoutingRules(evaluator);
        (HeaderRouting? Routing, string? Unknown)[] judged =
        [
            .. rules
                ._rules.Where(rule =>
                    rule.Api == api && (rule.Headers is { IsEmpty: false } || rule.IsOpen)
                )
                .Select(rule => rules.Judge(rule, api)),
        ];
        return (
            judged.Select(one => one.Routing).FirstOrDefault(found => found is not null),
            judged.Select(one => one.Unknown).FirstOrDefault(why => why is not null)
        );
    }

    /// <returns>Two times <see langword="null"/> where preflights get there.</returns>
    private (HeaderRouting? Routing, string? Unknown) Judge(Rule rule, string api)
    {
        if (rule.Domain is not { } domain)
        {
            return (null, $"what the domain of '{rule.Resource.LogicalId}' is");
        }

        if (ModeOf(domain) is not { } mode)
        {
            return (null, $"what the routing mode of '{domain}' is");
        }

        if (mode is "BASE_PATH_MAPPING_ONLY" or "API_MAPPING_ONLY")
        {
            return (null, null);
        }

        if (_evaluator.Template.HasLoops)
        {
            return (null, "a loop or an include among the resources");
        }

        Rule[] catchers =
        [
            .. _rules
                .Where(other =>
                    other.Domain == domain
                    && other.Headers is not { IsEmpty: false }
                    && Meets(other, rule)
                )
                .OrderBy(other => other.Priority),
        ];
        // What one rule takes for certain no later one gets.
        int last = catchers.Any(other => other.Priority is null)
            ? -1
            : Array.FindIndex(catchers, other => TakesAllOf(rule, other));
        string?[] apis =
        [
            .. catchers
                .Take(last < 0 ? catchers.Length : last + 1)
                .Select(other => other.Headers is null ? null : other.Api),
            .. mode == "ROUTING_RULE_ONLY" || last >= 0 ? [] : Mapped(domain),
        ];
        if (apis.Contains(api))
        {
            return (null, null);
        }

        return rule.IsOpen ? (null, $"what '{rule.Resource.LogicalId}' asks for")
            : apis.Contains(null) ? (null, $"what the domain '{domain}' does with preflights")
            : (
                new HeaderRouting(
                    rule.Resource.LogicalId,
                    rule.Headers ?? [],
                    rule.Resource.Key,
                    [.. apis.OfType<string>().Distinct(StringComparer.Ordinal)]
                ),
                null
            );
    }

    /// <summary>The APIs behind the base paths of a domain; <see langword="null"/> among them where one is not known.</summary>
    private IEnumerable<string?> Mapped(string domain) =>
        from resource in _evaluator.Template.Resources
        where resource.Type is "AWS::ApiGateway::BasePathMapping" or HttpTypes.ApiMapping
        where _evaluator.Exists(resource) != Truth.False
        let properties = _evaluator.Properties(resource)
        let name = properties["DomainName"].Value as Value.Reference
        where name is null || name.LogicalId == domain
        select name is null
            ? null
            : Id(properties["RestApiId"].Exists ? properties["RestApiId"] : properties["ApiId"]);

    /// <returns><see langword="null"/> for a domain that is not in the template, and where the mode is not known.</returns>
    private string? ModeOf(string domain) =>
        _evaluator.Template.Find(domain) is { } resource
        && _evaluator.Properties(resource) is { IsUnknown: false } properties
            ? properties["RoutingMode"].Exists
                ? properties["RoutingMode"].SureText()
                : "BASE_PATH_MAPPING_ONLY"
            : null;

    /// <summary>Whether a call that one rule takes may be one that the other rule takes, too, by their base paths.</summary>
    private static bool Meets(Rule one, Rule other) =>
        one.BasePaths is not { IsEmpty: false } left
        || other.BasePaths is not { IsEmpty: false } right
        || left.Any(right.Contains);

    /// <summary>Whether the other rule certainly takes every preflight of the calls that the rule takes.</summary>
    private static bool TakesAllOf(Rule rule, Rule other) =>
        other is { Headers: not null, BasePaths: { } paths }
        && (
            paths.IsEmpty
            || (rule.BasePaths is { IsEmpty: false } asked && asked.All(paths.Contains))
        );

    private Rule Read(Resource resource)
    {
        Element properties = _evaluator.Properties(resource);
        Element[] actions = [.. properties["Actions"].Items];
        Element[] conditions = [.. properties["Conditions"].Items];
        bool isOpen =
            _evaluator.Exists(resource) == Truth.Unknown
            || properties.IsUnknown
            || properties["Conditions"].IsUnknown
            || conditions.Any(one => one.IsUnknown);
        Element[] headers =
        [
            .. conditions.Select(one => one["MatchHeaders"]).Where(one => one.Exists),
        ];
        string?[] paths =
        [
            .. conditions
                .SelectMany(one => one["MatchBasePaths"]["AnyOf"].Items)
                .Select(path => path.SureText()),
        ];
        ImmutableArray<string>? names = isOpen ? null : NamesIn(headers);
        return new Rule(
            resource,
            actions is [var only] ? Id(only["InvokeApi"]["ApiId"]) : null,
            (properties["DomainNameArn"].Value as Value.Reference)?.LogicalId,
            names,
            isOpen || paths.Contains(null) ? null : [.. paths.OfType<string>()],
            int.TryParse(
                properties["Priority"].SureText(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int priority
            )
                ? priority
                : null,
            isOpen || (names is null && headers.Any(HasUnknownName))
        );
    }

    private static bool HasUnknownName(Element condition) =>
        condition["AnyOf"].IsUnknown
        || condition["AnyOf"]
            .Items.Any(one => one["Header"] is var name && name.Exists && name.SureText() is null);

    /// <summary>The headers of one condition none of which a preflight has; empty where there is no such condition.</summary>
    /// <returns><see langword="null"/> where that is not known, or a preflight may have what is asked.</returns>
    private static ImmutableArray<string>? NamesIn(Element[] conditions)
    {
        if (conditions.Length == 0)
        {
            return [];
        }

        foreach (Element condition in conditions)
        {
            string?[] names = [.. condition["AnyOf"].Items.Select(one => one["Header"].SureText())];
            if (names.Length > 0 && names.All(name => name is not null && IsOfPage(name)))
            {
                return [.. names.OfType<string>()];
            }
        }

        return null;
    }

    /// <summary>Whether only a page sets it: browsers put no such header on a preflight.</summary>
    private static bool IsOfPage(string name) =>
        !HeaderNames.IsForbidden(name)
        && !HeaderNames.SafelistedInRequests.Contains(name)
        && !name.Equals("user-agent", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("x-forwarded-", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("cloudfront-", StringComparison.OrdinalIgnoreCase);

    private static string? Id(Element api) =>
        api.Value switch
        {
            Value.Reference { Attribute: null or "RestApiId" or "ApiId" } reference =>
                reference.LogicalId,
            _ => null,
        };

    /// <summary>A routing rule of the template, as far as it is read.</summary>
    /// <param name="Api">The logical id of the API that it leads to; <see langword="null"/> when it is not known.</param>
    /// <param name="Domain">The logical id of its domain; <see langword="null"/> when it is not in the template.</param>
    /// <param name="Headers">Those without which it takes nothing, if no preflight has them; empty where it asks for none; <see langword="null"/> when that is not known.</param>
    /// <param name="BasePaths">Empty for all; <see langword="null"/> when they are not known.</param>
    /// <param name="Priority">The lowest is tried first; <see langword="null"/> when it is not known.</param>
    /// <param name="IsOpen">Whether it is not known what it asks for.</param>
    private sealed record Rule(
        Resource Resource,
        string? Api,
        string? Domain,
        ImmutableArray<string>? Headers,
        ImmutableArray<string>? BasePaths,
        int? Priority,
        bool IsOpen
    );
}
