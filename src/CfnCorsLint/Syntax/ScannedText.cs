using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A text that is changed a little, so that the YAML library takes what other readers take; it leads places in the changed text back to places in the file.</summary>
internal sealed class ScannedText
{
    /// <summary>As long as the text that stands in the file.</summary>
    private readonly string _base;

    /// <summary>How many blanks are put before a line, or a comment, by its start, in order.</summary>
    private readonly ImmutableSortedDictionary<int, int> _indents;

    /// <summary>Where blanks were put into the changed text, and how many.</summary>
    private readonly ImmutableArray<(int At, int Blanks)> _put;

    private ScannedText(string text, ImmutableSortedDictionary<int, int> indents)
    {
        _base = text;
        _indents = indents;
        if (indents.IsEmpty)
        {
            Text = text;
            _put = [];
            return;
        }

        var whole = new StringBuilder(text.Length + indents.Values.Sum());
        var put = new List<(int At, int Blanks)>();
        int from = 0;
        foreach ((int line, int blanks) in indents)
        {
            whole.Append(text, from, line - from);
            put.Add((whole.Length, blanks));
            whole.Append(' ', blanks);
            from = line;
        }

        Text = whole.Append(text, from, text.Length - from).ToString();
        _put = [.. put];
    }

    /// <summary>The text as it stands in the file.</summary>
    public static ScannedText Of(string text) =>
        new(text, ImmutableSortedDictionary<int, int>.Empty);

    public string Text { get; }

    /// <summary>The place in the file; of a blank that was put there, that of what follows it.</summary>
    public int PlaceOf(long index)
    {
        long place = index;
        // As a rule there are none.
        foreach ((int at, int blanks) in _put)
        {
            if (at > index)
            {
                break;
            }

            place -= Math.Min(blanks, index - at);
        }

        return (int)Math.Min(place, _base.Length);
    }

    /// <summary>What makes readable what the library complains of; <see langword="null"/> where nothing is known to.</summary>
    /// <param name="message">The library's.</param>
    /// <param name="text">The file's.</param>
    /// <param name="at">In the file.</param>
    /// <param name="end">In the file, where what is complained of ends.</param>
    public static Func<ScannedText, ScannedText?>? RepairFor(
        string message,
        string text,
        int at,
        int end
    ) =>
        message.Contains(BlankFirstLine.Complaint, StringComparison.Ordinal)
            ? scanned => scanned.WithoutBlankFirstLine(at)
        : message.Contains(OutdentedLines.Complaint, StringComparison.Ordinal)
            ? scanned => scanned.WithIndented(at)
        : CloseComments.PlaceIn(message, text, at, end) is { } mark
            ? scanned => scanned.WithBlankBefore(mark)
        : null;

    /// <summary>The text with a blank more there; <see langword="null"/> when there is one already.</summary>
    /// <param name="at">In the file.</param>
    private ScannedText? WithBlankBefore(int at) =>
        _indents.ContainsKey(at) ? null : new ScannedText(_base, _indents.SetItem(at, 1));

    /// <summary>The text with a block scalar made readable; <see langword="null"/> when it cannot be.</summary>
    /// <param name="at">In the file, where the library gave up.</param>
    private ScannedText? WithoutBlankFirstLine(int at) =>
        BlankFirstLine.Repair(_base, at) is { } repaired
            ? new ScannedText(repaired, _indents)
            : null;

    /// <summary>The text with lines indented that stand left of what they belong to; <see langword="null"/> when there are none.</summary>
    /// <param name="start">In the file, of a quoted text or a bracket.</param>
    public ScannedText? WithIndented(int start)
    {
        ImmutableSortedDictionary<int, int> indents = _indents.SetItems(
            OutdentedLines.Of(_base, start)
        );
        return indents.Count > _indents.Count ? new ScannedText(_base, indents) : null;
    }
}
