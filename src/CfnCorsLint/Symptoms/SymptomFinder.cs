using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms;

/// <summary>Finds known messages in whatever was pasted, and known answers among what a live API says.</summary>
public sealed class SymptomFinder
{
    private readonly SymptomTable _table;

    public SymptomFinder(SymptomTable table)
    {
        _table = table;
    }

    /// <summary>The messages in a text, in their order. What one program says in several lines about one call is one message.</summary>
    public ImmutableArray<SymptomMatch> Find(string text) => Find(PastedText.Read(text));

    /// <summary>The messages in all readings of a text.</summary>
    internal ImmutableArray<SymptomMatch> Find(ImmutableArray<PastedReading> readings)
    {
        var found = new Dictionary<int, (Occurrence One, PastedReading Reading)>();
        foreach (PastedReading reading in readings)
        {
            foreach (Occurrence one in Occurrence.In(reading, _table))
            {
                if (!found.TryGetValue(one.Place, out var known) || known.One.Letters < one.Letters)
                {
                    found[one.Place] = (one, reading);
                }
            }
        }

        var messages = new Messages();
        (Occurrence One, PastedReading Reading)[] all =
        [
            .. found.OrderBy(pair => pair.Key).Select(pair => pair.Value),
        ];
        for (int at = 0; at < all.Length; at++)
        {
            (SymptomMatch match, bool isRepeated) = Framed(all[at]);
            if (
                at + 1 < all.Length
                && ReferenceEquals(all[at].Reading, all[at + 1].Reading)
                && all[at].One.Takes(all[at + 1].One)
            )
            {
                at++;
                match = match with { Holes = Framed(all[at]).Match.Holes.SetItems(match.Holes) };
            }

            messages.Add(match, isRepeated);
        }

        return messages.All();
    }

    private (SymptomMatch Match, bool IsRepeated) Framed(
        (Occurrence One, PastedReading Reading) found
    ) => found.One.Framed(found.Reading, _table.WordsOf(found.One.Symptom.From).Frames);

    /// <summary>What a live answer can be a sign of, the likeliest first; empty when nothing is known of it.</summary>
    public ImmutableArray<Symptom> Find(LiveAnswer answer) =>
        [.. _table.Symptoms.Where(symptom => symptom.Answer?.Fits(answer) == true)];

    /// <summary>What in a text sounds like a message that is known, and is something else.</summary>
    public ImmutableArray<LookAlike> FindLookAlikes(string text)
    {
        string plain = PastedText.Plain(text);
        return
        [
            .. _table
                .LookAlikes.Where(one => one.Text.AllIn(plain).Any())
                .DistinctBy(one => one.Means),
        ];
    }
}
