using System.Collections.Immutable;

namespace CfnCorsLint.Rules;

/// <summary>The same work for each of some things, done by whoever has time: another thread, and the one that waits for the results.</summary>
internal sealed class SharedWork<TInput, TResult>
{
    private readonly ImmutableArray<TInput> _inputs;
    private readonly Func<TInput, TResult> _work;
    private readonly TResult[] _results;
    private int _next = -1;
    private Task? _helper;
    private volatile bool _hasHelp;

    public SharedWork(ImmutableArray<TInput> inputs, Func<TInput, TResult> work)
    {
        _inputs = inputs;
        _work = work;
        _results = new TResult[inputs.Length];
    }

    /// <summary>Lets another thread begin. Calls after the first do nothing.</summary>
    public void Start()
    {
        if (_helper is null)
        {
            var helper = new Task(Help);
            if (Interlocked.CompareExchange(ref _helper, helper, null) is null)
            {
                helper.Start();
            }
        }
    }

    /// <summary>Does what is left, and waits for what the other thread has begun.</summary>
    public ImmutableArray<TResult> Finish()
    {
        TakeTurns();
        if (_hasHelp)
        {
            _helper?.GetAwaiter().GetResult();
        }

        return [.. _results];
    }

    /// <summary>Says that it is there before it takes its first turn: a thread that comes too late need not be waited for.</summary>
    private void Help()
    {
        _hasHelp = true;
        TakeTurns();
    }

    private void TakeTurns()
    {
        for (
            int at = Interlocked.Increment(ref _next);
            at < _inputs.Length;
            at = Interlocked.Increment(ref _next)
        )
        {
            _results[at] = _work(_inputs[at]);
        }
    }
}
