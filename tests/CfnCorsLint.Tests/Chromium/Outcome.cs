using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>What the simulator says of a combination.</summary>
/// <param name="Asked">What its preflight asks; <see langword="null"/> when there is none.</param>
/// <param name="Refusal">Of the first answer that the browser refuses; <see langword="null"/> when the page may read the answer.</param>
internal sealed record Outcome(Question? Asked, bool IsSent, bool IsReadable, Verdict? Refusal)
{
    /// <param name="strictly">See <see cref="Browser.JudgePreflight"/>.</param>
    public static Outcome Of(Combination combination, BrowserRequest request, bool strictly)
    {
        Question? asked = null;
        if (Browser.NeedsPreflight(request))
        {
            asked = new Question(request.Origin, request.Method, string.Join(',', request.Headers));
            Verdict preflight = Browser.JudgePreflight(
                request,
                combination.Preflight.SeenBySimulator,
                strictly
            );
            if (preflight.Passes != Truth.True)
            {
                return new Outcome(asked, IsSent: false, IsReadable: false, preflight);
            }
        }

        Verdict answer = Browser.JudgeAnswer(request, combination.Answer.SeenBySimulator);
        return answer.Passes == Truth.True
            ? new Outcome(asked, IsSent: true, IsReadable: true, null)
            : new Outcome(asked, IsSent: true, IsReadable: false, answer);
    }
}
