using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>One thread that looks at inputs, with as little stack as the smallest that a system gives.</summary>
internal sealed class FuzzWorker
{
    /// <summary>A third of what musl and macOS give to a thread, as the frames of unoptimized code are larger.</summary>
    private const int StackSize = 512 * 1024;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    private readonly Thread _thread;
    private readonly FileStream? _journal;
    private long _started;
    private long _spent;
    private int _number;

    /// <param name="next">The number of the next input; <see langword="null"/> when there is none.</param>
    public FuzzWorker(
        Mutator mutator,
        ImmutableArray<Invariant> invariants,
        Func<int?> next,
        Action<FuzzFailure> tell,
        string? journal
    )
    {
        _journal = journal is null ? null : new FileStream(journal, FileMode.Create);
        _thread = new Thread(
            () =>
            {
                while (next() is { } number)
                {
                    Volatile.Write(ref _number, number);
                    Note(number);
                    Volatile.Write(ref _spent, Environment.CpuUsage.TotalTime.Ticks);
                    Volatile.Write(ref _started, Stopwatch.GetTimestamp());
                    if (FuzzFailure.Of(number, mutator.At(number), invariants) is { } failure)
                    {
                        Volatile.Write(ref _started, 0);
                        tell(failure);
                    }
                }

                Volatile.Write(ref _started, 0);
            },
            StackSize
        )
        {
            IsBackground = true,
        };
        _thread.Start();
    }

    public int Number => Volatile.Read(ref _number);

    public bool IsDone => !_thread.IsAlive;

    /// <summary>Whether the input is looked at for too long, also where the machine has other things to do.</summary>
    public bool IsSlow =>
        Volatile.Read(ref _started) is var started and not 0
        && Stopwatch.GetElapsedTime(started) > s_longest
        && Environment.CpuUsage.TotalTime.Ticks - Volatile.Read(ref _spent) > 2 * s_longest.Ticks;

    private void Note(int number)
    {
        if (_journal is not null)
        {
            _journal.Position = 0;
            _journal.Write(
                System.Text.Encoding.ASCII.GetBytes(
                    number.ToString("D10", CultureInfo.InvariantCulture)
                )
            );
            _journal.Flush();
        }
    }
}
