using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Looks at many inputs on two threads, and tells of each kind of failure the smallest input.</summary>
internal sealed class Fuzzer
{
    private const int ThreadCount = 2;

    /// <summary>With more kinds of failures the run ends.</summary>
    private const int MostKinds = 40;

    private readonly Mutator _mutator;
    private readonly ImmutableArray<Invariant> _invariants;
    private readonly FuzzOptions _options;
    private readonly string _name;
    private readonly int _end;
    private readonly ConcurrentDictionary<string, FuzzFailure> _failures = new();
    private int _next;

    private Fuzzer(
        Mutator mutator,
        ImmutableArray<Invariant> invariants,
        FuzzOptions options,
        string name,
        int count
    )
    {
        _mutator = mutator;
        _invariants = invariants;
        _options = options;
        _name = name;
        _next = options.From - 1;
        _end = options.From + count;
    }

    /// <param name="name">Of the run, for the names of files.</param>
    /// <param name="count">Of inputs.</param>
    public static ImmutableArray<FuzzFailure> Run(
        FuzzPool pool,
        ImmutableArray<Invariant> invariants,
        FuzzOptions options,
        string name,
        int count
    ) => new Fuzzer(new Mutator(pool, options.Seed), invariants, options, name, count).Run();

    private ImmutableArray<FuzzFailure> Run()
    {
        // What is made once is not the first input's fault.
        FuzzFailure.Of(0, _mutator.At(0), _invariants);
        List<FuzzWorker> workers =
        [
            .. Enumerable.Range(0, ThreadCount).Select(at => Worker($"{_name}-{at}")),
        ];
        int hung = 0;
        while (workers.Any(worker => !worker.IsDone))
        {
            Thread.Sleep(20);
            foreach (FuzzWorker slow in workers.Where(one => one.IsSlow).ToList())
            {
                // A thread cannot be ended: it is left behind.
                workers.Remove(slow);
                Tell(Hang(slow.Number));
                if (++hung < ThreadCount)
                {
                    workers.Add(Worker($"{_name}-after-{hung}"));
                }
            }
        }

        return [.. _failures.Values.OrderBy(failure => failure.Number)];
    }

    private FuzzWorker Worker(string name) =>
        new(
            _mutator,
            _invariants,
            Next,
            failure => Tell(failure),
            _options.Folder is { } folder ? Path.Join(folder, name) : null
        );

    private int? Next() =>
        Interlocked.Increment(ref _next) is var next && next < _end && _failures.Count < MostKinds
            ? next
            : null;

    private FuzzFailure Hang(int number) =>
        new(
            number,
            _mutator.At(number),
            "every input ends",
            "after 5 seconds it goes on",
            $"hang {number}"
        );

    private void Tell(FuzzFailure failure)
    {
        if (!_failures.TryAdd(failure.Kind, failure))
        {
            return;
        }

        FuzzFailure told = failure.Invariant == "every input ends" ? failure : Smallest(failure);
        _failures[failure.Kind] = told;
        if (_options.Folder is { } folder)
        {
            File.WriteAllText(
                Path.Join(folder, $"{_name}-{failure.Number}.txt"),
                told.Told,
                new UTF8Encoding(false)
            );
        }
    }

    private FuzzFailure Smallest(FuzzFailure failure)
    {
        SourceText text = Minimizer.Smallest(
            failure.Text,
            smaller => FuzzFailure.Of(0, smaller, _invariants)?.Kind == failure.Kind
        );
        return FuzzFailure.Of(failure.Number, text, _invariants) ?? failure;
    }
}
