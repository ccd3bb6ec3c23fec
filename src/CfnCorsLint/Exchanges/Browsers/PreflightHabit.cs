using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Tells whether most routes of an API have somebody who answers their preflights: where most have nobody, one more such route says little.</summary>
public static class PreflightHabit
{
    /// <summary>Whether at least half of the routes that browsers preflight have somebody who answers.</summary>
    public static bool IsUsual(Api api, PageSettings pageSettings) =>
        api.Once((api, pageSettings) => Counted(api, pageSettings), pageSettings);

    /// <summary>Whether preflights of the route are answered, or are meant to be.</summary>
    public static bool IsMeant(Api api, Route route, PageSettings pageSettings) =>
        !IsLeft(api, Preflight.Of(api, route).AnsweredBy) || IsUsual(api, pageSettings);

    /// <summary>What takes a fragment in may answer for it, or leave it.</summary>
    private static bool IsLeft(Api api, PreflightAnswerer answerer) =>
        answerer == PreflightAnswerer.Nobody
        || (answerer == PreflightAnswerer.Unknown && api.IsFragment);

    /// <summary>An API whose own property answers preflights wants them answered, whatever the property does not reach.</summary>
    private static bool Counted(Api api, PageSettings pageSettings)
    {
        if (api.Cors is not null)
        {
            return true;
        }

        int preflighted = 0;
        int unanswered = 0;
        foreach (Route route in api.Routes)
        {
            var methods = PreflightedMethods.Of(api, route, pageSettings);
            if (methods.Certain.IsEmpty && methods.Assumed.IsEmpty)
            {
                continue;
            }

            preflighted++;
            unanswered += IsLeft(api, Preflight.Of(api, route).AnsweredBy) ? 1 : 0;
        }

        return 2 * unanswered <= preflighted;
    }
}
