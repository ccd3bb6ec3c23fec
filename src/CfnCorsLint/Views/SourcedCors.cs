namespace CfnCorsLint.Views;

/// <summary>The CORS of a whole API as it is with the parameter values of a file beside the template.</summary>
/// <param name="Source">The file, <c>prod of samconfig.toml</c>.</param>
public sealed record SourcedCors(string Source, CorsView Cors);
