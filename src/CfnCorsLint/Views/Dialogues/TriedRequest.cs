using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>A request of a page, or its preflight, with what comes back and what the browser makes of that, hurdle by hurdle.</summary>
/// <param name="IsCertain">False where the definition does not say that pages call so.</param>
internal sealed record TriedRequest(
    BrowserRequest Request,
    bool IsPreflight,
    Answer Answer,
    Steps Steps,
    bool IsCertain
)
{
    /// <summary>Whether the call stands for all that the route takes.</summary>
    public bool IsOfAny { get; init; }

    public static TriedRequest Preflight(BrowserRequest request, Answer answer, bool isCertain) =>
        new(request, true, answer, Browser.StepsOfPreflight(request, answer), isCertain);

    public static TriedRequest Of(BrowserRequest request, Answer answer, bool isCertain) =>
        new(request, false, answer, Browser.StepsOfAnswer(request, answer), isCertain);

    /// <summary>The method that the request is sent with: OPTIONS for a preflight.</summary>
    public string Verb => IsPreflight ? "OPTIONS" : Request.Method;

    public DecidingStep Decides =>
        new(Request, IsPreflight, Simulator.Judge(Request, Answer, IsPreflight));

    /// <summary>The call with cookies, if it has some or the answer speaks of them; otherwise <see langword="null"/>. That it has some is assumed where it only may.</summary>
    public TriedRequest? WithCookies =>
        Request.WithCredentials ? this
        : Answer.Find("Access-Control-Allow-Credentials") is not { Text: null or "true" } ? null
        : IsPreflight ? Preflight(Request with { WithCredentials = true }, Answer, isCertain: false)
        : Of(Request with { WithCredentials = true }, Answer, isCertain: false);
}
