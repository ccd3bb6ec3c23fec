namespace CfnCorsLint.Views;

/// <summary>The CORS of a whole API as the values of a file beside the template make it.</summary>
/// <param name="Source">The file, <c>prod of samconfig.toml</c>.</param>
public sealed record SourcedCors(string Source, CorsView Cors);
