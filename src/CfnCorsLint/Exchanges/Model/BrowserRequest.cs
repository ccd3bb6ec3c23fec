using System.Collections.Immutable;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>A call that a page makes by <c>fetch</c>: method, origin, headers, and whether it sends cookies.</summary>
/// <param name="Origin">Serialised: <c>https://app.example.com</c>.</param>
/// <param name="Method">Normalised as browsers do.</param>
/// <param name="Headers">Names of the headers that are not safelisted, lower case, sorted.</param>
/// <param name="WithCredentials">Whether the credentials mode is <c>include</c>.</param>
public sealed record BrowserRequest(
    string Origin,
    string Method,
    ImmutableArray<string> Headers,
    bool WithCredentials
)
{
    /// <summary>The headers that Chromium asks for, if their values are known; otherwise <see langword="null"/>.</summary>
    public ImmutableArray<string>? AskedByChromium { get; init; }
}
