namespace CfnCorsLint.Reports;

/// <summary>Where the tool is at home.</summary>
internal static class ToolPages
{
    public const string Home = "https://github.com/cfncorslint/cfncorslint";
}
