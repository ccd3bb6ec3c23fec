namespace CfnCorsLint.Text;

/// <summary>Remembers what was worked out of an object that never changes, so that the work is done once.</summary>
/// <remarks>
/// It is a field of the object. All memos are equal, so that records that have one still compare by what they say; what <c>with</c>
/// copies shares the memo of the original, and whoever asks after another has asked finds it empty. Threads that ask at once may do the work twice, and get one result.
/// </remarks>
internal sealed class Memo : IEquatable<Memo>
{
    private readonly Dictionary<(Delegate Work, object? With), object> _known = [];
    private object? _owner;

    /// <summary>The result of the work, which is done only the first time.</summary>
    /// <param name="owner">The object that the memo is a field of.</param>
    /// <param name="work">It is the key, too, so it must capture nothing.</param>
    /// <param name="with">What else the work depends on.</param>
    public TResult Of<TOwner, TWith, TResult>(
        TOwner owner,
        Func<TOwner, TWith, TResult> work,
        TWith with
    )
        where TOwner : class
        where TResult : notnull
    {
        lock (_known)
        {
            if (!ReferenceEquals(_owner, owner))
            {
                _known.Clear();
                _owner = owner;
            }

            if (_known.TryGetValue((work, with), out object? known) && known is TResult found)
            {
                return found;
            }
        }

        TResult made = work(owner, with);
        lock (_known)
        {
            if (!ReferenceEquals(_owner, owner))
            {
                return made;
            }

            // Another thread may have been quicker: all get the same object.
            if (_known.TryGetValue((work, with), out object? known) && known is TResult found)
            {
                return found;
            }

            _known[(work, with)] = made;
            return made;
        }
    }

    public bool Equals(Memo? other) => other is not null;

    public override bool Equals(object? obj) => obj is Memo;

    public override int GetHashCode() => 0;
}
