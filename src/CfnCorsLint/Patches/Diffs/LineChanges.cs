namespace CfnCorsLint.Patches.Diffs;

/// <summary>Finds which lines of two texts differ, by the shortest way from one to the other.</summary>
/// <remarks>Source: E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986</remarks>
internal static class LineChanges
{
    /// <summary>With more differing lines than this all between the first and the last counts as replaced.</summary>
    private const int MaxDistance = 3000;

    public static List<LineChange> Between(string[] old, string[] now)
    {
        int start = 0;
        int shorter = Math.Min(old.Length, now.Length);
        while (start < shorter && old[start] == now[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        string[] oldPart = old[start..^end];
        string[] newPart = now[start..^end];
        List<LineChange> changes =
            oldPart.Length == 0 && newPart.Length == 0 ? []
            : oldPart.Length == 0 || newPart.Length == 0
                ? [new LineChange(0, oldPart.Length, 0, newPart.Length)]
            : Shortest(oldPart, newPart);
        return
        [
            .. changes.Select(change => new LineChange(
                change.OldStart + start,
                change.OldEnd + start,
                change.NewStart + start,
                change.NewEnd + start
            )),
        ];
    }

    private static List<LineChange> Shortest(string[] old, string[] now)
    {
        int most = Math.Min(MaxDistance, old.Length + now.Length);
        int middle = most + 1;
        var furthest = new int[(2 * most) + 3];
        var trail = new List<int[]>();
        for (int distance = 0; distance <= most; distance++)
        {
            for (int diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                int x = IsDown(furthest, middle, diagonal, distance)
                    ? furthest[middle + diagonal + 1]
                    : furthest[middle + diagonal - 1] + 1;
                while (x < old.Length && x - diagonal < now.Length && old[x] == now[x - diagonal])
                {
                    x++;
                }

                furthest[middle + diagonal] = x;
                if (x >= old.Length && x - diagonal >= now.Length)
                {
                    return Walk(trail, old.Length, now.Length, distance);
                }
            }

            trail.Add(furthest[(middle - distance - 1)..(middle + distance + 2)]);
        }

        return [new LineChange(0, old.Length, 0, now.Length)];
    }

    /// <summary>Walks the way that was found from the end back to the beginning; changes that touch become one.</summary>
    private static List<LineChange> Walk(List<int[]> trail, int x, int y, int distance)
    {
        var changes = new List<LineChange>();
        for (int step = distance; step > 0; step--)
        {
            int[] furthest = trail[step - 1];
            int middle = step;
            int diagonal = x - y;
            bool isDown = IsDown(furthest, middle, diagonal, step);
            int before = isDown ? diagonal + 1 : diagonal - 1;
            int oldX = furthest[middle + before];
            int oldY = oldX - before;
            Prepend(
                changes,
                isDown
                    ? new LineChange(oldX, oldX, oldY, oldY + 1)
                    : new LineChange(oldX, oldX + 1, oldY, oldY)
            );
            (x, y) = (oldX, oldY);
        }

        changes.Reverse();
        return changes;
    }

    private static bool IsDown(int[] furthest, int middle, int diagonal, int distance) =>
        diagonal == -distance
        || (
            diagonal != distance
            && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
        );

    /// <param name="changes">The last of the text first.</param>
    private static void Prepend(List<LineChange> changes, LineChange change)
    {
        if (
            changes.Count > 0
            && changes[^1].OldStart == change.OldEnd
            && changes[^1].NewStart == change.NewEnd
        )
        {
            changes[^1] = new LineChange(
                change.OldStart,
                changes[^1].OldEnd,
                change.NewStart,
                changes[^1].NewEnd
            );
        }
        else
        {
            changes.Add(change);
        }
    }
}
