using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>An expected call that is played through: its preflight, its answer, and what the browser decides.</summary>
/// <param name="Preflight">The answer to the preflight; <see langword="null"/> when none is sent.</param>
/// <param name="Answer">The answer to the request; <see langword="null"/> when it is never sent.</param>
/// <param name="Step">What the verdict is about.</param>
public sealed record Exchange(
    ExpectedCall Call,
    Answer? Preflight,
    Answer? Answer,
    Verdict Verdict,
    ExchangeStep Step
)
{
    public BrowserRequest Request => Call.Request;

    /// <param name="strictly">See <see cref="Browser.JudgePreflight"/>.</param>
    public static Exchange Play(Api api, ExpectedCall call, bool strictly = false)
    {
        BrowserRequest request = call.Request;
        Answer? preflight = null;
        Verdict asked = Verdict.Allowed;
        if (Browser.NeedsPreflight(request))
        {
            preflight = FrontAnswers.ToPreflight(api, call);
            asked = Browser.JudgePreflight(request, preflight, strictly);
            if (asked.Passes == Truth.False)
            {
                return new Exchange(call, preflight, null, asked, ExchangeStep.Preflight);
            }
        }

        Answer answer = FrontAnswers.To(api, call);
        Verdict answered = Browser.JudgeAnswer(request, answer);
        return asked.Passes == Truth.Unknown && !answered.IsWorseThan(asked)
            ? new Exchange(call, preflight, answer, asked, ExchangeStep.Preflight)
            : new Exchange(call, preflight, answer, answered, ExchangeStep.Answer);
    }
}
