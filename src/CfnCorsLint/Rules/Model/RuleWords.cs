using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>Lists every key and every fixed word that rule files may have.</summary>
internal static class RuleWords
{
    /// <summary>The keys of a rule.</summary>
    public static ImmutableArray<string> Keys { get; } = RuleKeys.NamesOf(RuleKeys.OfRule);

    /// <summary>The keys that no rule can do without.</summary>
    public static ImmutableArray<string> RequiredKeys { get; } =
        RuleKeys.RequiredOf(RuleKeys.OfRule);

    /// <summary>The keys of a fix beside the parameters of its recipe.</summary>
    public static ImmutableArray<string> FixKeys { get; } = RuleKeys.NamesOf(RuleKeys.OfFix);

    public static ImmutableArray<string> RequiredFixKeys { get; } =
        RuleKeys.RequiredOf(RuleKeys.OfFix);

    public static ImmutableArray<string> RelatedKeys { get; } =
        RuleKeys.NamesOf(RuleKeys.OfRelated);

    /// <summary>The keys that put conditions together.</summary>
    public static ImmutableArray<string> Junctions { get; } = ["all", "any", "not"];

    /// <summary>What operators leave for the message.</summary>
    public static ImmutableArray<string> OperatorWords { get; } =
    ["missing", "extra", "item", "actual"];

    public static ImmutableArray<DocumentWord<Severity>> Severities { get; } =
    [new("error", Severity.Error), new("warning", Severity.Warning), new("note", Severity.Note)];

    public static ImmutableArray<DocumentWord<Concern>> Concerns { get; } =
    [
        new("browser", Concern.Browser, "a browser refuses something"),
        new("deployment", Concern.Deployment, "the deployment fails"),
        new("safety", Concern.Safety, "more is allowed than anybody may want"),
        new("tidiness", Concern.Tidiness, "it works, and could be plainer"),
    ];

    public static ImmutableArray<DocumentWord<Trust>> Trusts { get; } =
    [
        new("safe", Trust.Safe, "`fix` writes it"),
        new("unsafe", Trust.Unsafe, "`fix --unsafe` writes it"),
        new("display", Trust.DisplayOnly, "a person writes it"),
    ];

    public static ImmutableArray<DocumentWord<WorldScope>> Worlds { get; } =
    [
        new("each", WorldScope.Each, "a finding says under which conditions it holds"),
        new(
            "every",
            WorldScope.Every,
            "there is a finding only where it holds under all conditions under which the subject exists"
        ),
    ];

    public static ImmutableArray<DocumentWord<Grouping>> Groupings { get; } =
    [
        new("subject", Grouping.Subject, "one for each subject"),
        new("method", Grouping.Method, "one for each method"),
        new("api", Grouping.Api, "one for each API, which stands for all"),
    ];

    public static ImmutableArray<DocumentWord<SubjectKind>> Kinds { get; } =
    [
        new("file", SubjectKind.File, "a template or definition"),
        new("api", SubjectKind.Api, "a REST, HTTP or WebSocket API, or the URL of a function"),
        new("route", SubjectKind.Route, "a path with its methods"),
        new(
            "preflight",
            SubjectKind.Preflight,
            "what answers the OPTIONS request that browsers send first"
        ),
        new("method", SubjectKind.Method, "a method of a route"),
        new(
            "response",
            SubjectKind.Response,
            "an integration response: an answer as it is made for one status"
        ),
        new(
            "gateway-response",
            SubjectKind.GatewayResponse,
            "an error that the gateway answers by itself"
        ),
        new(
            "mapping",
            SubjectKind.Mapping,
            "one `Access-Control-*` or `Vary` header with its value, wherever it is written"
        ),
        new("declaration", SubjectKind.Declaration, "one header that a method response declares"),
        new("origin", SubjectKind.Origin, "one origin that is allowed somewhere"),
        new("deployment", SubjectKind.Deployment, "an `AWS::ApiGateway::Deployment`"),
        new(
            "behavior",
            SubjectKind.Behavior,
            "a cache behaviour of a CloudFront distribution through which an API is called"
        ),
        new("policy", SubjectKind.Policy, "the CORS of a whole API, as one property says it"),
    ];

    /// <summary>The word for a kind of subject.</summary>
    public static string Of(SubjectKind kind)
    {
        foreach (DocumentWord<SubjectKind> word in Kinds)
        {
            if (word.Meaning == kind)
            {
                return word.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kind));
    }
}
