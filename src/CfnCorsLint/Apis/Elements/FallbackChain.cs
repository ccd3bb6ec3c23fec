using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Makes routes that fall back on one another, from the last one on and without recursion, so that there may be any number of them.</summary>
/// <typeparam name="T">What a route is made of.</typeparam>
internal sealed class FallbackChain<T>
    where T : class
{
    private readonly Dictionary<string, Route> _finished = new(StringComparer.Ordinal);
    private readonly Func<T, string> _keyOf;
    private readonly Func<T, T?> _fallbackOf;
    private readonly Func<T, Route?, Route> _make;

    /// <param name="keyOf">What tells one from the others.</param>
    /// <param name="fallbackOf">What takes the requests that it does not; <see langword="null"/> when nothing does.</param>
    /// <param name="make">Makes the route, given the route that it falls back on.</param>
    public FallbackChain(Func<T, string> keyOf, Func<T, T?> fallbackOf, Func<T, Route?, Route> make)
    {
        _keyOf = keyOf;
        _fallbackOf = fallbackOf;
        _make = make;
    }

    public Route Finish(T first)
    {
        var open = new Stack<T>();
        var passed = new HashSet<string>(StringComparer.Ordinal);
        T? at = first;
        while (at is not null && !_finished.ContainsKey(_keyOf(at)) && passed.Add(_keyOf(at)))
        {
            open.Push(at);
            at = _fallbackOf(at);
        }

        Route? route = at is null ? null : _finished.GetValueOrDefault(_keyOf(at));
        while (open.TryPop(out T? next))
        {
            route = _make(next, route);
            _finished[_keyOf(next)] = route;
        }

        return route ?? _finished[_keyOf(first)];
    }
}
