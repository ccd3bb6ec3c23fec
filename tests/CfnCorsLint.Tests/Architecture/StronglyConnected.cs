using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Finds the groups of nodes that reach each other, by Tarjan's algorithm.</summary>
internal sealed class StronglyConnected<T>
    where T : notnull
{
    private readonly Func<T, ImmutableArray<T>> _next;
    private readonly Dictionary<T, int> _order = [];
    private readonly Dictionary<T, int> _lowest = [];
    private readonly Stack<T> _open = [];
    private readonly HashSet<T> _isOpen = [];
    private readonly List<ImmutableArray<T>> _found = [];

    public StronglyConnected(Func<T, ImmutableArray<T>> next)
    {
        _next = next;
    }

    public IEnumerable<ImmutableArray<T>> Found => _found;

    public void Visit(T start)
    {
        if (_order.ContainsKey(start))
        {
            return;
        }

        Enter(start);
        foreach (T next in _next(start))
        {
            Visit(next);
            if (_isOpen.Contains(next))
            {
                _lowest[start] = Math.Min(_lowest[start], _lowest[next]);
            }
        }

        Leave(start);
    }

    private void Enter(T node)
    {
        _order[node] = _lowest[node] = _order.Count;
        _open.Push(node);
        _isOpen.Add(node);
    }

    private void Leave(T node)
    {
        if (_lowest[node] != _order[node])
        {
            return;
        }

        var group = ImmutableArray.CreateBuilder<T>();
        T member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            group.Add(member);
        } while (!member.Equals(node));

        if (group.Count > 1 || _next(node).Contains(node))
        {
            _found.Add(group.ToImmutable());
        }
    }
}

/// <summary>Starts the search.</summary>
internal static class StronglyConnected
{
    /// <returns>Groups of several nodes, and of one that leads to itself.</returns>
    public static IEnumerable<ImmutableArray<T>> Of<T>(
        IEnumerable<T> nodes,
        Func<T, ImmutableArray<T>> next
    )
        where T : notnull
    {
        var search = new StronglyConnected<T>(next);
        foreach (T node in nodes)
        {
            search.Visit(node);
        }

        return search.Found;
    }
}
