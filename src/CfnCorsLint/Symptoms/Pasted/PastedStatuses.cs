using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds the status of an answer in the lines around a message that does not tell it.</summary>
internal sealed class PastedStatuses
{
    private readonly string _text;
    private readonly SymptomTable _table;
    private readonly ImmutableArray<(int Start, int End)> _lines;

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
    }

    /// <summary>The message with its status, where a line tells it.</summary>
    public SymptomMatch With(SymptomMatch match)
    {
        if (!match.Symptom.IsOfBrowser || match.Status is not null)
        {
            return match;
        }

        int own = _lines.IndexOf(
            _lines.FirstOrDefault(line => match.Start >= line.Start && match.Start <= line.End)
        );
        string? status = (own < 0 ? [] : new[] { own, own - 1, own + 1, own + 2 })
            .Where(at => at >= 0 && at < _lines.Length)
            .Select(at =>
                StatusIn(PastedText.Plain(_text[_lines[at].Start.._lines[at].End]), match)
            )
            .FirstOrDefault(found => found is not null);
        return status is null
            ? match
            : match with
            {
                Holes = match.Holes.SetItem(Holes.Status, status),
            };
    }

    private string? StatusIn(string line, SymptomMatch match) =>
        _table
            .Statuses.SelectMany(status => status.AllIn(line))
            .Where(found =>
                match.Url is not { } url
                || !found.Holes.TryGetValue(Holes.Url, out string? asked)
                || WithoutQuery(asked) == WithoutQuery(url)
            )
            .Select(found => found.Holes[Holes.Status])
            .FirstOrDefault();

    private static string WithoutQuery(string url) => url.Split('?', '#')[0];
}
