using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds which function of a file holds a word.</summary>
internal sealed class FunctionMap
{
    private readonly int[] _holders;
    private readonly Dictionary<int, CodeFunction> _byStart = [];

    /// <param name="functions">In any order.</param>
    /// <param name="count">How many words the file has.</param>
    public FunctionMap(IEnumerable<CodeFunction> functions, int count)
    {
        All = [.. functions.OrderBy(one => one.BodyStart).ThenByDescending(one => one.BodyEnd)];
        _holders = new int[count];
        var open = new Stack<int>();
        int next = 0;
        for (int at = 0; at < count; at++)
        {
            while (open.TryPeek(out int inner) && All[inner].BodyEnd <= at)
            {
                open.Pop();
            }

            for (; next < All.Length && All[next].BodyStart <= at; next++)
            {
                if (All[next].Holds(at))
                {
                    open.Push(next);
                }
            }

            _holders[at] = open.TryPeek(out int holder) ? holder : -1;
        }

        foreach (CodeFunction function in All)
        {
            _byStart.TryAdd(function.Start, function);
        }
    }

    public static FunctionMap Empty { get; } = new([], 0);

    /// <summary>In the order in which their bodies begin.</summary>
    public ImmutableArray<CodeFunction> All { get; }

    /// <summary>The function that begins at that word; <see langword="null"/> for none.</summary>
    public CodeFunction? At(int start) => _byStart.GetValueOrDefault(start);

    /// <summary>The innermost function that holds the word; <see langword="null"/> for none.</summary>
    public CodeFunction? InnermostAt(int at) =>
        at >= 0 && at < _holders.Length && _holders[at] >= 0 ? All[_holders[at]] : null;
}
