using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>Every fixed word of rule files.</summary>
internal static class RuleWords
{
    public static ImmutableArray<string> Keys { get; } =
    [
        "id",
        "name",
        "severity",
        "since",
        "sources",
        "for",
        "worlds",
        "needs-intent",
        "in-fragments",
        "default",
        "when",
        "require",
        "message",
        "at",
        "related",
        "about",
        "stops-deployment",
        "yields-to",
        "once-per",
        "fix",
    ];

    /// <summary>Keys that no rule can do without.</summary>
    public static ImmutableArray<string> RequiredKeys { get; } =
    ["id", "name", "severity", "since", "sources", "message", "about"];

    /// <summary>Keys of a fix beside the parameters of its recipe.</summary>
    public static ImmutableArray<string> FixKeys { get; } =
    ["use", "title", "applicability", "brings", "when"];

    public static ImmutableArray<string> RequiredFixKeys { get; } = ["title", "applicability"];

    public static ImmutableArray<string> RelatedKeys { get; } = ["each", "at", "label"];

    /// <summary>Keys that put conditions together.</summary>
    public static ImmutableArray<string> Junctions { get; } = ["all", "any", "not"];

    /// <summary>What operators leave for the message.</summary>
    public static ImmutableArray<string> OperatorWords { get; } =
    ["missing", "extra", "item", "actual"];

    public static ImmutableArray<RuleWord<Severity>> Severities { get; } =
    [new("error", Severity.Error), new("warning", Severity.Warning), new("note", Severity.Note)];

    public static ImmutableArray<RuleWord<Concern>> Concerns { get; } =
    [
        new("browser", Concern.Browser),
        new("deployment", Concern.Deployment),
        new("safety", Concern.Safety),
        new("tidiness", Concern.Tidiness),
    ];

    public static ImmutableArray<RuleWord<FixTrust>> Trusts { get; } =
    [
        new("safe", FixTrust.Safe),
        new("unsafe", FixTrust.Unsafe),
        new("display", FixTrust.DisplayOnly),
    ];

    public static ImmutableArray<RuleWord<WorldScope>> Worlds { get; } =
    [new("each", WorldScope.Each), new("every", WorldScope.Every)];

    public static ImmutableArray<RuleWord<Grouping>> Groupings { get; } =
    [new("subject", Grouping.Subject), new("method", Grouping.Method), new("api", Grouping.Api)];

    public static ImmutableArray<RuleWord<SubjectKind>> Kinds { get; } =
    [
        new("file", SubjectKind.File),
        new("api", SubjectKind.Api),
        new("route", SubjectKind.Route),
        new("preflight", SubjectKind.Preflight),
        new("method", SubjectKind.Method),
        new("response", SubjectKind.Response),
        new("gateway-response", SubjectKind.GatewayResponse),
        new("mapping", SubjectKind.Mapping),
        new("declaration", SubjectKind.Declaration),
        new("origin", SubjectKind.Origin),
        new("deployment", SubjectKind.Deployment),
        new("behavior", SubjectKind.Behavior),
        new("policy", SubjectKind.Policy),
    ];

    /// <summary>The word for a kind of subject.</summary>
    public static string Of(SubjectKind kind)
    {
        foreach (RuleWord<SubjectKind> word in Kinds)
        {
            if (word.Meaning == kind)
            {
                return word.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kind));
    }
}
