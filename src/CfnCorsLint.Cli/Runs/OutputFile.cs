namespace CfnCorsLint.Cli.Runs;

/// <summary>A report that is written to a file: its format and its path.</summary>
/// <param name="Path">As given.</param>
internal sealed record OutputFile(ReportFormat Format, string Path);
