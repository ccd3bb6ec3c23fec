using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>One setting of an API's CORS policy as <c>inspect</c> shows it: <c>maxAge</c> with its value.</summary>
/// <param name="Name"><c>allowOrigins</c>, <c>maxAge</c> …</param>
/// <param name="Value">The items of a list, one a line; a boolean or a number as text.</param>
public sealed record CorsEntryView(string Name, Shown<string> Value);
