using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Finds what can be behind the outcome of a live call.</summary>
public static class LiveDiagnoses
{
    private const string NullOrigin = "null";

    private const string OriginCheck = "https://fetch.spec.whatwg.org/#concept-cors-check";

    /// <summary>The answer of a cache that mixes origins up.</summary>
    public static Symptom StoredForAnother =>
        BuiltInSymptoms.Table.Get("live-stored-for-another-origin");

    /// <summary>What is said of a call that the template lets pass and the live API does not.</summary>
    /// <param name="kind">Only a REST API has deployments that can lack something.</param>
    public static LiveDiagnosis Undeployed(ApiKind kind) =>
        new(
            "The template lets the call pass: what is live is older than it (not deployed, or not yet), or was changed in the console.",
            kind == ApiKind.Rest ? ["CORS801", "CORS802"] : [],
            IsCertain: false,
            [
                "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html",
            ]
        );

    /// <returns>At least one for a call that is refused; empty when nothing is wrong.</returns>
    public static ImmutableArray<LiveDiagnosis> Of(LiveCall call) =>
        call.Outcome == LiveOutcome.Refused ? [OfRefusal(call)] : OfPassing(call);

    private static LiveDiagnosis OfRefusal(LiveCall call)
    {
        // What the browser complains of in the headers says more than who sent them.
        if (call.Deciding is { } answer && !SaysItByHeaders(call, answer))
        {
            ImmutableArray<Symptom> found = new SymptomFinder(BuiltInSymptoms.Table).Find(answer);
            if (found is [var first, ..])
            {
                return LiveDiagnosis.Of(first);
            }
        }

        if (
            call is { Verdict.Header: HeaderNames.AllowOrigin, Deciding: { } stored }
            && StoredForAnother.Answer?.Fits(stored) == true
        )
        {
            return LiveDiagnosis.Of(StoredForAnother);
        }

        return OfConsole(call)
            ?? new LiveDiagnosis(
                $"The browser refuses the answer: {call.Verdict.Reason}.",
                [],
                IsCertain: true,
                [call.Verdict.Source]
            );
    }

    /// <summary>Whether the answer has each header of CORS once, so that the values decide.</summary>
    private static bool SaysItByHeaders(LiveCall call, LiveAnswer answer) =>
        answer.CountOf(HeaderNames.AllowOrigin) == 1
        && (!call.IsDecidedByPreflight || answer.SeenByBrowser.IsOk == true);

    /// <summary>What the message means that the browser prints.</summary>
    private static LiveDiagnosis? OfConsole(LiveCall call)
    {
        if (call.Console is not { } line)
        {
            return null;
        }

        var match = new SymptomMatch(line.Symptom, 0, line.Values);
        ImmutableArray<string> rules = match.Rules;
        return new LiveDiagnosis(match.Means, rules, rules.Length <= 1, line.Symptom.Sources);
    }

    private static ImmutableArray<LiveDiagnosis> OfPassing(LiveCall call)
    {
        var all = ImmutableArray.CreateBuilder<LiveDiagnosis>();
        LiveAnswer? decides = call.Answer ?? call.Preflight;
        if (call.Request.Origin == NullOrigin && decides?.AllowedOrigin == NullOrigin)
        {
            all.Add(
                new LiveDiagnosis(
                    "The origin 'null' is allowed: any sandboxed frame and any file that is opened from a disk may read the answers.",
                    ["CORS305", "CORS308"],
                    IsCertain: true,
                    ["https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque"]
                )
            );
        }

        if (
            call.Preflight is { } asked
            && Browser.JudgePreflight(call.Request, asked.SeenByBrowser, strictly: true).Passes
                == Truth.False
        )
        {
            all.Add(
                new LiveDiagnosis(
                    "Authorization is let through by '*', which the standard leaves out: Chrome and Safari let it pass to this day, Firefox warns that it will not.",
                    ["CORS406"],
                    IsCertain: true,
                    ["https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name"]
                )
            );
        }

        if (call.Answer is { LeadsElsewhere: true } redirect)
        {
            all.Add(
                new LiveDiagnosis(
                    $"The call is answered by a redirect to {redirect.Find("location")}, which the browser follows and probe does not: ask that address.",
                    ["CORS108"],
                    IsCertain: false,
                    [OriginCheck]
                )
            );
        }

        return all.ToImmutable();
    }
}
