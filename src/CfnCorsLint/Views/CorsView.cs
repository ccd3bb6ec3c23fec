using System.Collections.Immutable;

namespace CfnCorsLint.Views;

/// <summary>The CORS of a whole HTTP API or function URL as <c>inspect</c> shows it.</summary>
/// <param name="Unknown">Why nothing is known of it; <see langword="null"/> when something is.</param>
public sealed record CorsView(string? Unknown, ImmutableArray<CorsEntryView> Entries);
