using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>A call of a page that was sent to a live API, with what came back.</summary>
/// <param name="Url">The address that was asked.</param>
/// <param name="Preflight">The answer to OPTIONS; <see langword="null"/> when the browser does not ask first.</param>
/// <param name="Answer">The answer to the call; <see langword="null"/> when it was not sent.</param>
public sealed record LiveCall(
    string Url,
    BrowserRequest Request,
    LiveAnswer? Preflight,
    LiveAnswer? Answer
)
{
    /// <summary>Whether nothing was sent: the browser asks nobody first, and the call itself was to be left alone.</summary>
    public bool IsUnasked => Preflight is null && Answer is null;

    /// <summary>What the browser makes of the preflight; <see langword="null"/> when there was none.</summary>
    public Verdict? PreflightVerdict =>
        Preflight is { } asked ? Browser.JudgePreflight(Request, asked.SeenByBrowser) : null;

    /// <summary>The verdict of the browser about the answer; <see langword="null"/> when the call was not sent.</summary>
    public Verdict? AnswerVerdict =>
        Answer is { } came ? Browser.JudgeAnswer(Request, came.SeenByBrowser) : null;

    /// <summary>The verdict that decides.</summary>
    public Verdict Verdict =>
        PreflightVerdict is { Passes: not Truth.True } refused
            ? refused
            : AnswerVerdict ?? Verdict.Allowed;

    /// <summary>Whether the preflight decides.</summary>
    public bool IsDecidedByPreflight =>
        Answer is null || PreflightVerdict is { Passes: not Truth.True };

    /// <summary>The answer that decides; <see langword="null"/> when none came.</summary>
    public LiveAnswer? Deciding => IsDecidedByPreflight ? Preflight : Answer;

    /// <summary>Who made the answer that decides.</summary>
    public Answerer AnsweredBy => Deciding?.AnsweredBy ?? Answerer.Other;

    public LiveOutcome Outcome =>
        Verdict.Passes != Truth.True ? LiveOutcome.Refused
        : Answer is null || Answer.LeadsElsewhere ? LiveOutcome.Unknown
        : LiveOutcome.Passes;

    /// <summary>What Chromium prints of it; <see langword="null"/> when it lets it pass.</summary>
    public ConsoleLine? Console =>
        Outcome == LiveOutcome.Refused && Deciding is { } deciding
            ? ConsoleLines.OfChromium(
                new ConsoleCall(Request, deciding.SeenByBrowser, IsDecidedByPreflight, Url)
            )
            : null;
}
