using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Makes the CORS check of the Fetch standard, which every answer to a cross-origin request has to pass.</summary>
internal static class CorsCheck
{
    /// <summary>The section of the Fetch standard that describes the check: https://fetch.spec.whatwg.org/#concept-cors-check</summary>
    private const string Section = "https://fetch.spec.whatwg.org/#concept-cors-check";

    public static void Judge(Steps steps, BrowserRequest request, Answer answer)
    {
        steps.Begin(AnswerCondition.Origin, Section);
        if (answer.LikelyRefused is { } likely)
        {
            steps.DoubtLikely(likely);
            return;
        }

        if (answer.Find(HeaderNames.AllowOrigin) is not { } allowed)
        {
            Missing(steps, answer, HeaderNames.AllowOrigin, "");
            return;
        }

        if (allowed.Text is not { } text)
        {
            if (
                allowed is { IsOfTemplate: false, Source: { } source }
                && !PartlyKnownOrigin.MayBe(source, request.Origin)
            )
            {
                steps.Refuse($"its {HeaderNames.AllowOrigin} is never '{request.Origin}'", allowed);
            }
            else
            {
                steps.Doubt($"its {HeaderNames.AllowOrigin} is not known");
            }
        }
        else if (text != "*" && text != request.Origin)
        {
            steps.Refuse(
                $"its {HeaderNames.AllowOrigin} is '{text}', not '{request.Origin}'",
                allowed
            );
        }

        if (request.WithCredentials)
        {
            steps.Begin(AnswerCondition.Credentials, Section);
            JudgeCredentials(steps, answer, allowed);
        }
    }

    /// <summary>Fails, or leaves open, the check of a header that has to be there and is not among the known ones.</summary>
    /// <param name="effect">What follows: <c>, so DELETE is not allowed</c>.</param>
    public static void Missing(Steps steps, Answer answer, string header, string effect)
    {
        if (answer.UnknownHeaders is { } why)
        {
            steps.Doubt(why);
        }
        else
        {
            steps.Refuse($"it carries no {header}{effect}", header);
        }
    }

    private static void JudgeCredentials(Steps steps, Answer answer, AnswerHeader origin)
    {
        if (origin.Text == "*")
        {
            steps.Refuse(
                $"for a call with credentials its {HeaderNames.AllowOrigin} must not be '*'",
                origin
            );
        }

        const string Name = HeaderNames.AllowCredentials;
        if (answer.Find(Name) is not { } allowed)
        {
            Missing(steps, answer, Name, "");
        }
        else if (allowed.Text is not { } text)
        {
            steps.Doubt($"its {Name} is not known");
        }
        else if (text != "true")
        {
            steps.Refuse($"its {Name} is '{text}', not 'true'", allowed);
        }
    }
}
