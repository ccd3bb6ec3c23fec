using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Symptoms;

/// <summary>Tells for which reason Chromium refuses an answer, of several the first that Chromium checks: a redirect, the origin, the credentials, the status, the lists, the method, the headers.</summary>
/// <remarks>
/// Sources: https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/cors/cors.cc and
/// https://chromium.googlesource.com/chromium/src/+/main/services/network/cors/preflight_controller.cc
/// </remarks>
internal static class ChromiumConsole
{
    /// <returns><see langword="null"/> when it lets the answer pass.</returns>
    public static ConsoleReason? Of(ConsoleCall call)
    {
        if (call.IsPreflight && call.IsRedirect)
        {
            return ConsoleReason.Of("chromium-preflight-redirected");
        }

        if (OfOrigin(call) is { } origin)
        {
            return origin;
        }

        if (call.RefusedCredentials(out bool isKnown) is { } credentials)
        {
            return isKnown
                ? ConsoleReason.Of("chromium-credentials-not-allowed", "value", credentials)
                : ConsoleReason.NotKnown;
        }

        return call.IsPreflight ? OfPreflight(call) : null;
    }

    private static ConsoleReason? OfOrigin(ConsoleCall call) =>
        call.Origin switch
        {
            AllowedOriginKind.Unknown => ConsoleReason.NotKnown,
            AllowedOriginKind.Allowed => null,
            AllowedOriginKind.Absent => ConsoleReason.Of(
                call.IsPreflight
                    ? "chromium-preflight-without-allow-origin"
                    : "chromium-answer-without-allow-origin"
            ),
            AllowedOriginKind.Wildcard => ConsoleReason.Of("chromium-wildcard-with-credentials"),
            _ => ConsoleReason.Of(
                call.AllowedOrigin.AsSpan().IndexOfAny(' ', ',') >= 0 ? "chromium-several-origins"
                    : IsAddress(call.AllowedOrigin) ? "chromium-other-origin"
                    : "chromium-invalid-origin",
                "value",
                call.AllowedOrigin
            ),
        };

    private static ConsoleReason? OfPreflight(ConsoleCall call)
    {
        if (call.Answer.IsOk is not true)
        {
            return call.Answer.IsOk is null
                ? ConsoleReason.NotKnown
                : ConsoleReason.Of("chromium-preflight-status");
        }

        NameList methods = call.NamesIn(HeaderNames.AllowMethods);
        NameList headers = call.NamesIn(HeaderNames.AllowHeaders);
        if (methods.Names is null || headers.Names is null)
        {
            return ConsoleReason.Of(
                methods.Names is null
                    ? "chromium-methods-unreadable"
                    : "chromium-headers-unreadable"
            );
        }

        if (!call.Allows(methods))
        {
            return methods.IsKnown
                ? ConsoleReason.Of("chromium-method-not-allowed", "method", call.Request.Method)
                : ConsoleReason.NotKnown;
        }

        return call.RefusedHeader(headers, call.Request.Headers) is not { } refused ? null
            : headers.IsKnown ? ConsoleReason.Of("chromium-header-not-allowed", "header", refused)
            : ConsoleReason.NotKnown;
    }

    /// <summary>Whether Chromium takes it for an address, right or wrong.</summary>
    private static bool IsAddress(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool hasScheme =
            colon > 0
            && char.IsAsciiLetter(text[0])
            && text[..colon]
                .All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.');
        return text == "null" || (hasScheme && colon + 1 < text.Length);
    }
}
