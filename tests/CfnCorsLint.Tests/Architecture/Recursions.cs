using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Methods that run themselves, each in another way.</summary>
public static class Recursions
{
    public static int ByLambda(ImmutableArray<int> items) =>
        items.Sum(item => ByLambda([item - 1]));

    public static IEnumerable<int> ByIterator(int depth)
    {
        foreach (int one in ByIterator(depth - 1))
        {
            yield return one;
        }
    }

    public static int ByLocalFunction(int depth)
    {
        return Below(depth);

        static int Below(int left) => left == 0 ? 0 : Below(left - 1);
    }

    /// <summary>Runs what may be itself.</summary>
    public sealed class ByInterface(IDisposable inner) : IDisposable
    {
        public void Dispose() => inner.Dispose();
    }

    /// <summary>Is compared by comparing its other.</summary>
    public sealed record Pair(int Depth, Pair? Other);
}
