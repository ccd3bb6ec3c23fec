using System.Collections.Immutable;

namespace CfnCorsLint;

/// <summary>Stands in for LINQ's <c>Select</c>, and what goes with it, in all code of this namespace and below.</summary>
/// <remarks>LINQ's calls a generic virtual method of its iterators, of which native code holds a copy for each pair of types and seeks each one at its first call: decision 0014.</remarks>
public static class Projection
{
    public static IEnumerable<TResult> Select<TSource, TResult>(
        this IEnumerable<TSource> source,
        Func<TSource, TResult> selector
    )
    {
        foreach (TSource item in source)
        {
            yield return selector(item);
        }
    }

    public static IEnumerable<TResult> Select<TSource, TResult>(
        this IEnumerable<TSource> source,
        Func<TSource, int, TResult> selector
    )
    {
        int at = 0;
        foreach (TSource item in source)
        {
            yield return selector(item, at++);
        }
    }

    public static IEnumerable<TResult> Select<TSource, TResult>(
        this ImmutableArray<TSource> source,
        Func<TSource, TResult> selector
    )
    {
        foreach (TSource item in source)
        {
            yield return selector(item);
        }
    }

    public static IEnumerable<TSource> Where<TSource>(
        this IEnumerable<TSource> source,
        Func<TSource, bool> predicate
    )
    {
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> Where<TSource>(
        this ImmutableArray<TSource> source,
        Func<TSource, bool> predicate
    )
    {
        foreach (TSource item in source)
        {
            if (predicate(item))
            {
                yield return item;
            }
        }
    }

    public static ImmutableDictionary<TKey, TSource> ToImmutableDictionary<TSource, TKey>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        IEqualityComparer<TKey> comparer
    )
        where TKey : notnull => source.ToImmutableDictionary(keySelector, item => item, comparer);

    public static ImmutableDictionary<TKey, TValue> ToImmutableDictionary<TSource, TKey, TValue>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TValue> elementSelector,
        IEqualityComparer<TKey> comparer
    )
        where TKey : notnull
    {
        ImmutableDictionary<TKey, TValue>.Builder entries = ImmutableDictionary.CreateBuilder<
            TKey,
            TValue
        >(comparer);
        foreach (TSource item in source)
        {
            entries.Add(keySelector(item), elementSelector(item));
        }

        return entries.ToImmutable();
    }
}
