using CfnCorsLint.Apis;

namespace CfnCorsLint.Exchanges;

/// <summary>A call that must pass because the definition itself, or the settings, name all of it.</summary>
/// <param name="IsCertain">False where a header of it is only assumed (<c>content-type</c> of a body that may be JSON).</param>
public sealed record ExpectedCall(
    Route Route,
    Method Method,
    BrowserRequest Request,
    bool IsCertain
);
