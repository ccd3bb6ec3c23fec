using System.Diagnostics;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Ends a program that does not answer in time: what a repository makes it read may have no end.</summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>Far more than the index of the largest repository takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _program;
    private readonly TimeSpan _limit;
    private readonly Timer _timer;
    private volatile bool _hasEnded;

    /// <param name="limit">From now, and from each <see cref="Restart"/>.</param>
    public Watchdog(Process program, TimeSpan limit)
    {
        _program = program;
        _limit = limit;
        _timer = new Timer(_ => EndProgram(), null, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether the watchdog ended the program.</summary>
    public bool HasEndedProgram => _hasEnded;

    public void Restart() => _timer.Change(_limit, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();

    private void EndProgram()
    {
        _hasEnded = true;
        try
        {
            _program.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It came to its end at the last moment.
        }
    }
}
