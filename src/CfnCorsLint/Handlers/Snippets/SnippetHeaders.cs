using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Holds the values that the CORS headers in a proposed piece of code get.</summary>
/// <param name="Origins">Those that the preflight allows; empty where they are not known.</param>
/// <param name="Methods">Of the route.</param>
/// <param name="Headers">That pages may send.</param>
/// <param name="IsShort">Whether events have the form 2.0.</param>
public sealed record SnippetHeaders(
    ImmutableArray<string> Origins,
    ImmutableArray<string> Methods,
    ImmutableArray<string> Headers,
    bool IsShort
)
{
    /// <summary>The text that stands where a person has to fill in an origin.</summary>
    public const string Blank = "https://your-site.example";

    /// <summary>The first of the origins, or the blank that stands for it.</summary>
    public string Origin => Origins is [var first, ..] ? first : Blank;
}
