namespace CfnCorsLint.Cli;

/// <summary>Lists the numbers with which the command ends, so that its caller knows how the run went.</summary>
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
