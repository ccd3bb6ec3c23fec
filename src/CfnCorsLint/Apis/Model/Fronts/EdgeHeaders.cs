using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Holds the CORS headers that a cache behaviour adds to answers, by its response headers policy.</summary>
/// <remarks>
/// They are added to errors of the origin as well, and no status changes. Source:
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/modifying-response-headers.html
/// </remarks>
public sealed record EdgeHeaders
{
    /// <summary>Whether the policy adds any headers to answers.</summary>
    public required Truth AreAdded { get; init; }

    /// <summary>Allowed origins, <c>*</c> and <c>https://*.example.com</c> among them.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    public ImmutableArray<string> Methods { get; init; } = [];

    public ImmutableArray<string> Headers { get; init; } = [];

    public bool AllowCredentials { get; init; }

    /// <summary>Whether the headers of the policy replace headers of the origin with equal names.</summary>
    public bool Override { get; init; }

    /// <summary>Why the policy may add more headers; <see langword="null"/> when it certainly adds no others.</summary>
    public string? Unknown { get; init; }

    /// <summary>Why more headers may be added to preflights; <see langword="null"/> when there are certainly no others.</summary>
    public string? UnknownOfPreflights { get; init; }

    /// <summary>The place where the policy is chosen; <see langword="null"/> where none is.</summary>
    public SyntaxNode? Place { get; init; }

    public static EdgeHeaders None { get; } = new() { AreAdded = Truth.False };

    public static EdgeHeaders NotKnown(string why, SyntaxNode? place) =>
        new()
        {
            AreAdded = Truth.Unknown,
            Unknown = why,
            Place = place,
        };
}
