using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Tells what of a text is taken already, by stretches of it that do not overlap and stand in their order.</summary>
internal sealed class Stretches(ImmutableArray<(int Start, int End)> all)
{
    private readonly int[] _ends = [.. all.Select(stretch => stretch.End)];

    public static Stretches Of(ImmutableArray<PastedAnswer> answers) =>
        new([.. answers.Select(answer => (answer.Start, answer.End))]);

    /// <summary>Whether one of them has a place in common with that from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public bool Meet(int start, int end)
    {
        // The first that ends behind the start.
        int found = Array.BinarySearch(_ends, start + 1);
        int at = found < 0 ? ~found : found;
        return at < all.Length && all[at].Start < end;
    }
}
