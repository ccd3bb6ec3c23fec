namespace CfnCorsLint.Cli.Runs;

/// <summary>A report that goes to a file.</summary>
/// <param name="Path">As given.</param>
internal sealed record OutputFile(ReportFormat Format, string Path);
