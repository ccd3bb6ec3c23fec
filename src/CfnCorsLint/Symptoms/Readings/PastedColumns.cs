namespace CfnCorsLint.Symptoms.Readings;

/// <summary>Finds the columns of tables in what was pasted: a message may be wrapped inside one of them.</summary>
internal static class PastedColumns
{
    /// <summary>The columns of lines that follow each other, one behind the other, each read from top to bottom.</summary>
    public static PastedReading Read(string text)
    {
        var letters = new PlainLetters(text);
        var open = new Dictionary<int, List<(int Start, int End)>>();
        foreach ((int start, int end) in PastedText.LinesOf(text))
        {
            var next = new Dictionary<int, List<(int Start, int End)>>();
            foreach ((int from, int to) in CellsOf(text, start, end))
            {
                int column = from - start;
                List<(int Start, int End)> pieces = open.Remove(column, out var above) ? above : [];
                pieces.Add((from, to));
                next[column] = pieces;
            }

            Add(open, letters);
            open = next;
        }

        Add(open, letters);
        return letters.Read();
    }

    /// <summary>Adds the columns that have come to their end; a single line is none.</summary>
    private static void Add(
        Dictionary<int, List<(int Start, int End)>> columns,
        PlainLetters letters
    )
    {
        foreach (List<(int Start, int End)> pieces in columns.Values)
        {
            if (pieces.Count == 1)
            {
                continue;
            }

            letters.Part(pieces[0].Start);
            foreach ((int start, int end) in pieces)
            {
                letters.Add(start, end);
            }
        }
    }

    /// <summary>The cells of a line: pieces between two blanks, or between lines that are drawn.</summary>
    private static IEnumerable<(int Start, int End)> CellsOf(string text, int start, int end)
    {
        int from = -1;
        int to = start;
        for (int at = start; at < end; at++)
        {
            bool isDrawn = text[at] is '|' or '│' or '┃' or '║' or '\t';
            if (!isDrawn && text[at] != ' ')
            {
                from = from < 0 ? at : from;
                to = at + 1;
            }
            else if (from >= 0 && (isDrawn || at - to >= 1))
            {
                yield return (from, to);
                from = -1;
            }
        }

        if (from >= 0)
        {
            yield return (from, to);
        }
    }
}
