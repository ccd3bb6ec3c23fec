using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Gathers messages in their order, and puts together what is about one call.</summary>
internal sealed class Messages
{
    private readonly List<SymptomMatch> _all = [];

    /// <param name="isRepeated">Whether the program printed it before, too.</param>
    public void Add(SymptomMatch match, bool isRepeated)
    {
        if (match.Symptom.IsDetail)
        {
            AddDetail(match);
        }
        else if (!isRepeated || !_all.Any(match.Repeats))
        {
            _all.Add(match);
        }
    }

    public ImmutableArray<SymptomMatch> All()
    {
        var kept = ImmutableArray.CreateBuilder<SymptomMatch>();
        foreach (SymptomMatch match in _all)
        {
            bool isTold =
                match is { Holes.IsEmpty: true, Symptom.IsOfBrowser: true }
                    && _all.Any(other => other.Symptom == match.Symptom && !other.Holes.IsEmpty)
                || kept.Any(known => known.Symptom == match.Symptom && IsEqual(known, match));
            if (!isTold)
            {
                kept.Add(match);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>Browsers print a line for each call, the others several lines for one thing.</summary>
    private static bool IsEqual(SymptomMatch left, SymptomMatch right) =>
        left.Repeats(right) && (left.Holes.Count == right.Holes.Count || !left.Symptom.IsOfBrowser);

    /// <summary>The first message of the program without an address gets that of the line; where there is none the line stands for itself.</summary>
    private void AddDetail(SymptomMatch detail)
    {
        bool isOfSource(SymptomMatch match) =>
            match.Symptom.From == detail.Symptom.From && !match.Symptom.IsDetail;

        int at = _all.FindIndex(match => isOfSource(match) && match.Find(Holes.Url) is null);
        if (at >= 0)
        {
            _all[at] = _all[at] with { Holes = detail.Holes.SetItems(_all[at].Holes) };
        }
        else if (!_all.Any(match => match.Find(Holes.Url) == detail.Url))
        {
            _all.Add(detail);
        }
    }
}
