using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Live;

namespace CfnCorsLint.Reports.Probes;

/// <summary>Holds the words that the formats of <c>probe</c> have in common.</summary>
internal static class ProbeWords
{
    /// <summary>The headers that tell who answered, and from where; beside the headers of CORS only these are shown.</summary>
    private static readonly ImmutableArray<string> s_shown =
    [
        "apigw-requestid",
        "content-type",
        "location",
        "server",
        "via",
        "x-amz-apigw-id",
        "x-amz-cf-id",
        "x-amz-cf-pop",
        "x-amzn-errortype",
        "x-amzn-requestid",
        "x-cache",
    ];

    public static string Of(LiveOutcome outcome) =>
        outcome switch
        {
            LiveOutcome.Refused => "refused",
            LiveOutcome.Passes => "passes",
            _ => "unknown",
        };

    public static string Of(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Good => "good",
            CheckOutcome.Bad => "bad",
            _ => "unknown",
        };

    public static string Of(DriftKind kind) =>
        kind switch
        {
            DriftKind.NotDeployed => "not deployed, or not yet",
            DriftKind.NotInTemplate =>
                "not in the template: clicked in the console, or of another version",
            _ => "other value",
        };

    /// <summary>Who answered, in words for people.</summary>
    public static string Of(Answerer answerer) =>
        answerer switch
        {
            Answerer.RestApi => "a REST API",
            Answerer.HttpApi => "an HTTP API",
            Answerer.FunctionUrl => "a function URL",
            Answerer.CloudFront => "CloudFront itself",
            _ => "a server that is none of AWS's by its headers",
        };

    /// <summary>The headers of an answer that are shown, one of several lines joined as browsers do: lower-case name, value.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(LiveAnswer answer) =>
        from name in answer
            .Headers.Select(header => header.Key.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
        where HeaderNames.IsOfCors(name) || s_shown.Contains(name)
        orderby HeaderNames.IsOfCors(name) descending
        select (name, answer.SeenByBrowser.Find(name)?.Text ?? "");

    /// <summary>The command by which anybody sees what came back for the preflight.</summary>
    public static string CurlOfPreflight(LiveCall call) =>
        CurlLine.OfPreflight(
            call.Url,
            call.Request.Origin,
            call.Request.Method,
            string.Join(',', call.Request.Headers)
        );

    /// <summary>The command by which anybody sees what came back for the call.</summary>
    /// <param name="headers">Names of the headers that the page sets.</param>
    public static string CurlOfCall(LiveCall call, ImmutableArray<string> headers) =>
        CurlLine.OfCall(call.Url, call.Request.Origin, call.Request.Method, headers);

    /// <summary>An id with the name of the rule: <c>CORS101 preflight-unanswered</c>.</summary>
    public static string Of(string rule) =>
        BuiltInRules.All.FirstOrDefault(one => one.Id == rule) is { } known
            ? $"{rule} {known.Name}"
            : rule;

    /// <summary>A drift in a line.</summary>
    public static string Of(LiveDrift drift) =>
        $"{drift.What}: the template says {drift.InTemplate ?? "nothing"}, live is {drift.Live ?? "nothing"} ({Of(drift.Means)})";
}
