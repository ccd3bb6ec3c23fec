using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Holds what a browser remembers of a preflight that passed; as long as it does, it sends no other one for such calls.</summary>
/// <param name="Seconds">By the standard; <see langword="null"/> when it is not known.</param>
/// <param name="Browsers">The same in the browsers, which may cut it.</param>
/// <param name="Methods">That need no asking meanwhile; <c>*</c> for any.</param>
/// <param name="Headers">That need no asking meanwhile; <c>*</c> for any.</param>
/// <param name="WithCredentials">Whether calls with cookies need no asking, either.</param>
/// <param name="IsDefault">Whether the answer says nothing about it.</param>
/// <remarks>It is for one origin and one URL. Source: https://fetch.spec.whatwg.org/#cors-preflight-cache</remarks>
public sealed record PreflightMemory(
    long? Seconds,
    ImmutableArray<BrowserMemory> Browsers,
    ImmutableArray<string> Methods,
    ImmutableArray<string> Headers,
    bool WithCredentials,
    bool IsDefault
)
{
    public const string Source = "https://fetch.spec.whatwg.org/#cors-preflight-cache";

    /// <summary>How many seconds a browser remembers a preflight whose answer says nothing about that.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch (step 7.11)</remarks>
    private const long Default = 5;

    /// <summary>The longest time that any of them keeps it, in seconds.</summary>
    public long? Longest => Browsers.IsEmpty ? Seconds : Browsers.Max(browser => browser.Seconds);

    /// <returns><see langword="null"/> unless it passes: of a refusal nothing is remembered.</returns>
    public static PreflightMemory? Of(BrowserRequest request, Answer answer, Verdict verdict)
    {
        if (verdict.Passes != Truth.True)
        {
            return null;
        }

        AnswerHeader? header = answer.Find(HeaderNames.MaxAge);
        bool isKnown = header is null ? answer.UnknownHeaders is null : header.Text is not null;
        string? text = header?.Text;
        return new PreflightMemory(
            isKnown ? ByTheStandard(text) : null,
            isKnown
                ?
                [
                    new BrowserMemory(
                        "Chromium",
                        Signed(text, 7200),
                        "https://chromium.googlesource.com/chromium/src/+/main/services/network/cors/preflight_result.cc"
                    ),
                    new BrowserMemory(
                        "Firefox",
                        InFirefox(text),
                        "https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsCORSListenerProxy.cpp"
                    ),
                    new BrowserMemory(
                        "Safari",
                        Signed(text, 600),
                        "https://github.com/WebKit/WebKit/blob/main/Source/WebCore/loader/CrossOriginPreflightResultCache.cpp"
                    ),
                ]
                : [],
            NamesOf(answer, HeaderNames.AllowMethods) ?? [request.Method],
            NamesOf(answer, HeaderNames.AllowHeaders) ?? [],
            request.WithCredentials,
            isKnown && text is null
        );
    }

    /// <summary>A number of seconds, else the default.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#http-new-header-syntax</remarks>
    private static long ByTheStandard(string? text) =>
        !IsNumber(text) ? Default
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? seconds
        : long.MaxValue;

    /// <summary>The seconds as Chromium and Safari read them: they read a sign, and remember nothing for less than no time.</summary>
    private static long Signed(string? text, long most) =>
        long.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out long seconds
        )
            ? Math.Clamp(seconds, 0, most)
            : Default;

    /// <summary>Firefox remembers nothing for what is no number.</summary>
    private static long InFirefox(string? text) =>
        text is null or "" ? Default
        : IsNumber(text) ? Math.Min(ByTheStandard(text), 86400)
        : 0;

    private static bool IsNumber(string? text) =>
        text is { Length: > 0 } && text.All(char.IsAsciiDigit);

    private static ImmutableArray<string>? NamesOf(Answer answer, string name) =>
        answer.Find(name)?.Text is { } text ? HeaderList.Parse(text) : null;
}
