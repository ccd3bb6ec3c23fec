using CfnCorsLint.Apis;

namespace CfnCorsLint.Exchanges;

/// <summary>Whether an API is in the habit of answering preflights: where most of its routes do not, one more that does not says little.</summary>
public static class PreflightHabit
{
    /// <summary>Whether at least half of the routes that browsers preflight have somebody who answers.</summary>
    public static bool IsUsual(Api api, Wishes wishes) =>
        api.Once((api, wishes) => Counted(api, wishes), wishes);

    /// <summary>An API whose own property answers preflights wants them answered, whatever the property does not reach.</summary>
    private static bool Counted(Api api, Wishes wishes)
    {
        if (api.Cors is not null)
        {
            return true;
        }

        int preflighted = 0;
        int unanswered = 0;
        foreach (Route route in api.Routes)
        {
            var methods = PreflightedMethods.Of(api, route, wishes);
            if (methods.Certain.IsEmpty && methods.Assumed.IsEmpty)
            {
                continue;
            }

            preflighted++;
            unanswered += Preflight.Of(api, route).AnsweredBy == PreflightAnswerer.Nobody ? 1 : 0;
        }

        return 2 * unanswered <= preflighted;
    }
}
