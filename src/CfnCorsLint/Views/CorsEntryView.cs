using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>One key of an API's CORS.</summary>
/// <param name="Name"><c>allowOrigins</c>, <c>maxAge</c> …</param>
/// <param name="Value">The items of a list, one a line; a boolean or a number as text.</param>
public sealed record CorsEntryView(string Name, Shown<string> Value);
