using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Gathers messages in their order, and puts together what is about one call.</summary>
internal sealed class Messages
{
    private readonly List<SymptomMatch> _all = [];
    private readonly KnownMessages _known = new();
    private readonly HashSet<string?> _urls = new(StringComparer.Ordinal);

    /// <summary>Where the messages stand that have no address yet, by the program that prints them.</summary>
    private readonly Dictionary<SymptomSource, Queue<int>> _open = [];

    /// <param name="isRepeated">Whether the program printed it before, too.</param>
    public void Add(SymptomMatch match, bool isRepeated)
    {
        if (match.Symptom.IsDetail)
        {
            AddDetail(match);
        }
        else if (!isRepeated || !_known.Has(match, isWhole: false))
        {
            Add(match);
        }
    }

    public ImmutableArray<SymptomMatch> All()
    {
        HashSet<string> told =
        [
            .. _all.Where(match => !match.Holes.IsEmpty).Select(match => match.Symptom.Id),
        ];
        var kept = new KnownMessages();
        var all = ImmutableArray.CreateBuilder<SymptomMatch>();
        foreach (SymptomMatch match in _all)
        {
            if (match.Symptom.IsDetail && IsToldBesides(match))
            {
                continue;
            }

            // Browsers print a line for each call, the others several lines for one thing.
            bool isOfBrowser = match.Symptom.IsOfBrowser;
            bool isEmpty = isOfBrowser && match.Holes.IsEmpty && told.Contains(match.Symptom.Id);
            if (!isEmpty && !kept.Has(match, isOfBrowser))
            {
                kept.Add(match);
                all.Add(match);
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Whether a message that stands below the detail is about the same call and says more.</summary>
    private bool IsToldBesides(SymptomMatch detail) =>
        _all.Any(match =>
            !match.Symptom.IsDetail
            && match.Symptom.From == detail.Symptom.From
            && match.Url == detail.Url
        );

    private void Add(SymptomMatch match)
    {
        if (!match.Symptom.IsDetail && match.Find(Holes.Url) is null)
        {
            if (!_open.TryGetValue(match.Symptom.From, out Queue<int>? open))
            {
                open = new();
                _open[match.Symptom.From] = open;
            }

            open.Enqueue(_all.Count);
        }

        _urls.Add(match.Find(Holes.Url));
        _known.Add(match);
        _all.Add(match);
    }

    /// <summary>The first message of the program without an address gets that of the line; where there is none the line stands for itself.</summary>
    private void AddDetail(SymptomMatch detail)
    {
        if (
            _open.TryGetValue(detail.Symptom.From, out Queue<int>? open) && open.TryPeek(out int at)
        )
        {
            SymptomMatch whole = _all[at] with { Holes = detail.Holes.SetItems(_all[at].Holes) };
            if (whole.Find(Holes.Url) is { } url)
            {
                open.Dequeue();
                _urls.Add(url);
            }

            _known.Add(whole);
            _all[at] = whole;
        }
        else if (!_urls.Contains(detail.Url))
        {
            Add(detail);
        }
    }
}
