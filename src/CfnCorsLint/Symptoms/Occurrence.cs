using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms;

/// <summary>A message of a symptom that was found at one place of a pasted text.</summary>
/// <param name="Wording">The text of the symptom that it is.</param>
/// <param name="Place">Where it stands in what was pasted, from 0.</param>
internal sealed record Occurrence(
    Symptom Symptom,
    TextPattern Wording,
    PatternMatch Match,
    int Place
)
{
    /// <summary>How far behind a message that takes it the reason may begin: what browsers put between is short.</summary>
    private const int FarthestReason = 100;

    /// <summary>Where the message before it ends in the reading: a frame begins behind that.</summary>
    public int Free { get; init; }

    /// <summary>How many letters of the text are certain.</summary>
    public int Letters => Wording.Letters;

    /// <summary>All of a reading that do not overlap: of two that begin together the closer one, else the one that begins first.</summary>
    public static IEnumerable<Occurrence> In(PastedReading reading, SymptomTable table)
    {
        Occurrence[] all =
        [
            .. from symptom in table.Symptoms
            from text in symptom.Texts
            from match in text.AllIn(reading.Text)
            orderby match.Start, text.Letters descending
            select new Occurrence(symptom, text, match, reading.Places[match.Start]),
        ];
        int end = 0;
        foreach (Occurrence one in all)
        {
            if (one.Match.Start >= end)
            {
                yield return one with
                {
                    Free = end,
                };
                end = one.Match.End;
            }
        }
    }

    /// <summary>Whether the symptom is a frame that tells the reason behind it, too.</summary>
    public bool Takes(Occurrence next) =>
        Symptom.TakesReason
        && next.Symptom.From == Symptom.From
        && next.Match.Start >= Match.End
        && next.Match.Start - Match.End < FarthestReason;

    /// <summary>The message with what stands around it.</summary>
    /// <returns>Whether it was printed before, too.</returns>
    public (SymptomMatch Match, bool IsRepeated) Framed(
        PastedReading reading,
        ImmutableArray<SymptomFrame> frames
    )
    {
        ImmutableDictionary<string, string> holes = Match.Holes;
        bool isRepeated = false;
        bool isFramed = false;
        SymptomStep about = Symptom.About;
        foreach (SymptomFrame frame in frames)
        {
            PatternMatch? before = frame.Before is { } first ? Before(reading.Text, first) : null;
            if (frame.Before is not null && before is null)
            {
                continue;
            }

            PatternMatch? after = frame.After?.At(reading.Text, Match.End);
            isFramed |= before is not null;
            isRepeated |= frame.Repeats && before is not null;
            about =
                before is not null && frame.IsOfPreflight && about == SymptomStep.Either
                    ? SymptomStep.Preflight
                    : about;
            foreach (PatternMatch around in new[] { before, after }.OfType<PatternMatch>())
            {
                // What the message itself says counts.
                holes = around.Holes.SetItems(holes);
            }
        }

        // Who says of a preflight that it is one means the call where that is not said.
        if (isFramed && about == SymptomStep.Either && frames.Any(frame => frame.IsOfPreflight))
        {
            about = SymptomStep.Call;
        }

        var found = new SymptomMatch(Symptom, Place, holes) { About = about, Wording = Wording };
        return (found, isRepeated);
    }

    /// <summary>The text that ends where the message begins.</summary>
    private PatternMatch? Before(string text, TextPattern pattern)
    {
        const int Farthest = 5000;
        string first = pattern.Parts[0].Text;
        int lowest = Math.Max(Free, Match.Start - Farthest);
        int at = text.AsSpan(lowest, Match.Start - lowest)
            .LastIndexOf(first, StringComparison.Ordinal);
        while (at >= 0)
        {
            if (pattern.At(text, lowest + at) is { } match && match.End == Match.Start)
            {
                return match;
            }

            at = text.AsSpan(lowest, at).LastIndexOf(first, StringComparison.Ordinal);
        }

        return null;
    }
}
