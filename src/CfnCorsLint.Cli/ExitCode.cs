namespace CfnCorsLint.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>Bad arguments, settings or rules; a file that cannot be read or written; an internal error.</summary>
    public const int CouldNotRun = 2;
}
