using System.Collections.Immutable;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>A message as it is repeated to who pasted it: of what stood in its holes only what tells something and holds no secret.</summary>
internal static class RepeatedMessage
{
    /// <summary>The longest value that is repeated whole; a longer one is cut.</summary>
    private const int Longest = 120;

    public static string Of(SymptomMatch match)
    {
        bool isOfBrowser = match.Symptom.IsOfBrowser;
        ImmutableDictionary<string, string> values = match.Holes.ToImmutableDictionary(
            hole => hole.Key,
            hole =>
                hole.Key is Holes.Url or "from" ? ShownUrl.Of(hole.Value)
                : Holes.KindOf(hole.Key) == HoleKind.Phrase && !isOfBrowser ? "…"
                : Cut(hole.Value)
        );
        TextPattern text =
            match.Symptom.Texts.FirstOrDefault(one =>
                one.Parts.All(part => part.Hole is null || values.ContainsKey(part.Text))
            ) ?? match.Symptom.Texts[0];
        return Printable.Of(text.With(values));
    }

    private static string Cut(string value) =>
        value.Length > Longest ? $"{value[..Longest]}…" : value;
}
