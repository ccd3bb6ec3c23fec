namespace CfnCorsLint.Text;

/// <summary>Guesses which known word a misspelt one was meant to be.</summary>
public static class Spelling
{
    /// <summary>The known word that is nearest to a misspelt one, if it is near enough to be meant; the first of several.</summary>
    /// <returns><see langword="null"/> when none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        int least = (Math.Max(word.Length, 3) / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(word, candidate);
            if (distance < least)
            {
                best = candidate;
                least = distance;
            }
        }

        return best;
    }

    /// <summary>The question to put behind a complaint: <c>; did you mean 'origins'?</c>, or a full stop when nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    /// <summary>Letters to put in, take out, replace or swap with their neighbour; upper and lower case are the same.</summary>
    public static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (int at = 1; at <= left.Length; at++)
        {
            row[0] = at;
            for (int to = 1; to <= right.Length; to++)
            {
                int replaced = last[to - 1] + (Same(left[at - 1], right[to - 1]) ? 0 : 1);
                row[to] = Math.Min(replaced, Math.Min(last[to], row[to - 1]) + 1);
                bool isSwapped =
                    at > 1
                    && to > 1
                    && Same(left[at - 1], right[to - 2])
                    && Same(left[at - 2], right[to - 1]);
                if (isSwapped)
                {
                    row[to] = Math.Min(row[to], beforeLast[to - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) =>
        char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
