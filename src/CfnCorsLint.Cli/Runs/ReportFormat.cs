namespace CfnCorsLint.Cli.Runs;

/// <summary>The forms in which findings are reported.</summary>
internal enum ReportFormat
{
    Text,

    Concise,

    Json,
}
