using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Symptoms;

/// <summary>Tells for which reason Safari refuses an answer, of several the first that Safari checks: the status of a preflight, the origin, the credentials, the lists, the method, the headers.</summary>
/// <remarks>
/// Sources: https://github.com/WebKit/WebKit/blob/main/Source/WebCore/loader/CrossOriginAccessControl.cpp and
/// https://github.com/WebKit/WebKit/blob/main/Source/WebCore/loader/CrossOriginPreflightResultCache.cpp
/// </remarks>
internal static class SafariConsole
{
    /// <returns><see langword="null"/> when it lets the answer pass.</returns>
    public static ConsoleReason? Of(ConsoleCall call)
    {
        if (call.IsPreflight && call.Answer.IsOk is not true)
        {
            return call.Status is { } status && call.Answer.LikelyRefused is null
                ? ConsoleReason.Of("safari-preflight-status", Holes.Status, status)
                : ConsoleReason.NotKnown;
        }

        if (OfOrigin(call) is { } origin)
        {
            return origin;
        }

        if (call.RefusedCredentials(out bool isKnown) is not null)
        {
            return isKnown
                ? ConsoleReason.Of("safari-credentials-not-allowed")
                : ConsoleReason.NotKnown;
        }

        return call.IsPreflight ? OfLists(call) : null;
    }

    private static ConsoleReason? OfOrigin(ConsoleCall call) =>
        call.Origin switch
        {
            AllowedOriginKind.Unknown => ConsoleReason.NotKnown,
            AllowedOriginKind.Allowed => null,
            AllowedOriginKind.Wildcard => ConsoleReason.Of("safari-wildcard-with-credentials"),
            _ when call.AllowedOrigin.Contains(',', StringComparison.Ordinal) => ConsoleReason.Of(
                "safari-several-origins"
            ),
            _ when call.Status is { } status => new ConsoleReason(
                "safari-origin-not-allowed",
                ConsoleReason
                    .NotKnown.Values.SetItem(Holes.Status, status)
                    .SetItem(Holes.Origin, call.Request.Origin)
            ),
            _ => ConsoleReason.NotKnown,
        };

    private static ConsoleReason? OfLists(ConsoleCall call)
    {
        NameList methods = call.NamesIn(HeaderNames.AllowMethods);
        NameList headers = call.NamesIn(HeaderNames.AllowHeaders);
        if (methods.Names is null || headers.Names is null)
        {
            return methods.Names is null
                ? ConsoleReason.Of("safari-methods-unreadable", "value", methods.Text)
                : ConsoleReason.Of("safari-headers-unreadable", "value", headers.Text);
        }

        if (!call.Allows(methods))
        {
            return methods.IsKnown
                ? ConsoleReason.Of("safari-method-not-allowed", "method", call.Request.Method)
                : ConsoleReason.NotKnown;
        }

        return call.RefusedHeader(headers, call.Request.Headers) is not { } refused ? null
            : headers.IsKnown ? ConsoleReason.Of("safari-header-not-allowed", "header", refused)
            : ConsoleReason.NotKnown;
    }
}
