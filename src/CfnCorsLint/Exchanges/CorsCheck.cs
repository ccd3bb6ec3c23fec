using CfnCorsLint.Apis;

namespace CfnCorsLint.Exchanges;

/// <summary>The check that every answer to a cross-origin request has to pass.</summary>
internal static class CorsCheck
{
    /// <summary>Source: https://fetch.spec.whatwg.org/#concept-cors-check</summary>
    private const string Section = "https://fetch.spec.whatwg.org/#concept-cors-check";

    public static Verdict Judge(BrowserRequest request, Answer answer)
    {
        var steps = new Steps(Section);
        if (answer.Find(HeaderNames.AllowOrigin) is not { } allowed)
        {
            Missing(steps, answer, HeaderNames.AllowOrigin, "");
            return steps.Verdict;
        }

        bool isWildcard = allowed.Text == "*" && !request.WithCredentials;
        if (allowed.Text is not { } text)
        {
            steps.Doubt($"its {HeaderNames.AllowOrigin} is not known");
        }
        else if (!isWildcard && text != request.Origin)
        {
            steps.Refuse(
                text == "*"
                    ? $"for a call with credentials its {HeaderNames.AllowOrigin} must not be '*'"
                    : $"its {HeaderNames.AllowOrigin} is '{text}', not '{request.Origin}'",
                allowed
            );
        }

        if (request.WithCredentials)
        {
            JudgeCredentials(steps, answer);
        }

        return steps.Verdict;
    }

    /// <summary>A header that has to be there and is not, as far as the headers are known.</summary>
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

    private static void JudgeCredentials(Steps steps, Answer answer)
    {
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
