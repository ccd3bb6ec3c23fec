namespace CfnCorsLint.Views.Words;

/// <summary>Knows the addresses of the tool's own pages.</summary>
internal static class ToolPages
{
    public const string Home = "https://github.com/cfncorslint/cfncorslint";

    /// <summary>The schema of settings files, for editors.</summary>
    public static string SchemaOf(string version) =>
        $"https://raw.githubusercontent.com/cfncorslint/cfncorslint/v{version}/schemas/settings.schema.json";
}
