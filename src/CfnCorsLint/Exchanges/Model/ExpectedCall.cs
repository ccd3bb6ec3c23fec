using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>A call that must pass because the definition itself, or the settings, name all of it.</summary>
/// <param name="IsCertain">False where a header of it is only assumed (<c>content-type</c> of a body that may be JSON), or that pages call so at all.</param>
public sealed record ExpectedCall(
    Route Route,
    Method Method,
    BrowserRequest Request,
    bool IsCertain
)
{
    /// <summary>By what in front of the API it comes; <see langword="null"/> when by nothing.</summary>
    public Way? Way { get; init; }

    /// <summary>The headers that are only assumed.</summary>
    public ImmutableArray<string> Assumed { get; init; } = [];

    /// <summary>Whether nobody knows which methods pages send, so that one stands for all of them.</summary>
    public bool IsOfAny => Method.Verb == "ANY";
}
