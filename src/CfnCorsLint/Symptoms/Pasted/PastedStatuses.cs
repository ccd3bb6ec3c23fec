using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds the status of an answer in the lines around a message that does not tell it.</summary>
internal sealed class PastedStatuses
{
    private readonly string _text;
    private readonly SymptomTable _table;
    private readonly ImmutableArray<(int Start, int End)> _lines;
    private readonly int[] _starts;
    private readonly Dictionary<int, ImmutableArray<ToldStatus>> _told = [];

    public PastedStatuses(string text, SymptomTable table)
    {
        _text = text;
        _table = table;
        _lines =
        [
            .. PastedText
                .LinesOf(text)
                .Where(line => !text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace()),
        ];
        _starts = [.. _lines.Select(line => line.Start)];
    }

    /// <summary>The message with its status, where a line tells it.</summary>
    public SymptomMatch With(SymptomMatch match)
    {
        if (!match.Symptom.IsOfBrowser || match.Status is not null)
        {
            return match;
        }

        int found = Array.BinarySearch(_starts, match.Start);
        int own = found < 0 ? ~found - 1 : found;
        string? status = new[] { own, own - 1, own + 1, own + 2 }
            .Where(at => at >= 0 && at < _lines.Length)
            .SelectMany(at => ToldIn(at))
            .FirstOrDefault(told => told.IsOf(match))
            ?.Status;
        return status is null
            ? match
            : match with
            {
                Holes = match.Holes.SetItem(Holes.Status, status),
            };
    }

    private ImmutableArray<ToldStatus> ToldIn(int line)
    {
        // A line that tells more is no line of a console.
        const int Most = 20;
        if (!_told.TryGetValue(line, out ImmutableArray<ToldStatus> told))
        {
            string plain = PastedText.Plain(_text[_lines[line].Start.._lines[line].End]);
            told =
            [
                .. from status in _table.Statuses
                from found in status.Text.AllIn(plain).Take(Most)
                select new ToldStatus(
                    found.Holes[Holes.Status],
                    status.Method,
                    found.Holes.GetValueOrDefault(Holes.Url)
                ),
            ];
            _told[line] = told;
        }

        return told;
    }
}
