namespace CfnCorsLint.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>Bad arguments, settings or rules; a file that cannot be read or written; an internal error.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ended by SIGHUP: 128 and the number of the signal, as shells count.</summary>
    public const int HungUp = 129;

    /// <summary>Ended by Ctrl-C (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM.</summary>
    public const int Terminated = 143;
}
