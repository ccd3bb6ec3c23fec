using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Symptoms;

/// <summary>Tells for which reason Firefox refuses an answer, of several the first that Firefox checks: the origin, the credentials, a redirect, the status, the methods, the headers.</summary>
/// <remarks>Source: https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsCORSListenerProxy.cpp</remarks>
internal static class FirefoxConsole
{
    /// <returns><see langword="null"/> when it lets the answer pass.</returns>
    public static ConsoleReason? Of(ConsoleCall call)
    {
        if (OfOrigin(call) is { } origin)
        {
            return origin;
        }

        if (call.RefusedCredentials(out bool isKnown) is not null)
        {
            return isKnown
                ? ConsoleReason.Of("firefox-credentials-not-allowed")
                : ConsoleReason.NotKnown;
        }

        return call.IsPreflight ? OfPreflight(call) : null;
    }

    private static ConsoleReason? OfOrigin(ConsoleCall call) =>
        call.Origin switch
        {
            AllowedOriginKind.Unknown => ConsoleReason.NotKnown,
            _ when call.AllowedOrigins > 1 => ConsoleReason.Of("firefox-several-origins"),
            AllowedOriginKind.Allowed => null,
            AllowedOriginKind.Absent => WithStatus(call, "firefox-without-allow-origin"),
            AllowedOriginKind.Wildcard => ConsoleReason.Of("firefox-wildcard-with-credentials"),
            _ => ConsoleReason.Of("firefox-other-origin", "value", call.AllowedOrigin),
        };

    private static ConsoleReason? OfPreflight(ConsoleCall call)
    {
        if (call.IsRedirect)
        {
            return ConsoleReason.Of("firefox-redirect");
        }

        if (call.Answer.IsOk is not true)
        {
            return call.Answer.IsOk is null
                ? ConsoleReason.NotKnown
                : WithStatus(call, "firefox-preflight-status");
        }

        NameList methods = call.NamesIn(HeaderNames.AllowMethods);
        if (methods.Names is null || !call.Allows(methods))
        {
            return !methods.IsKnown ? ConsoleReason.NotKnown
                : Broken(methods) is { } token
                    ? ConsoleReason.Of("firefox-methods-unreadable", "value", token)
                : ConsoleReason.Of("firefox-method-not-allowed");
        }

        NameList headers = call.NamesIn(HeaderNames.AllowHeaders);
        string? refused = call.RefusedHeader(headers, call.Request.Headers);
        return !headers.IsKnown && refused is not null ? ConsoleReason.NotKnown
            : Broken(headers) is { } broken
                ? ConsoleReason.Of("firefox-headers-unreadable", "value", broken)
            : refused is null ? null
            : ConsoleReason.Of("firefox-header-not-allowed", "header", refused);
    }

    private static ConsoleReason WithStatus(ConsoleCall call, string symptom) =>
        call.Status is { } status
            ? ConsoleReason.Of(symptom, Holes.Status, status)
            : ConsoleReason.Of(symptom);

    /// <summary>The first item that is no name.</summary>
    private static string? Broken(NameList list) =>
        list.Names is null
            ? HeaderList.Items(list.Text).FirstOrDefault(item => !HttpToken.IsValid(item))
            : null;
}
