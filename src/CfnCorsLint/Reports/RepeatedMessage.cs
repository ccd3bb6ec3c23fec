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
        if (match.Answer is { } answer)
        {
            return OfAnswer(match.Symptom, answer);
        }

        bool isOfBrowser = match.Symptom.IsOfBrowser;
        ImmutableDictionary<string, string> values = match.Holes.ToImmutableDictionary(
            hole => hole.Key,
            hole =>
                Holes.KindOf(hole.Key) == HoleKind.Phrase && !isOfBrowser ? "…"
                : IsAddress(hole) ? ShownUrl.Of(hole.Value)
                : Cut(hole.Value)
        );
        TextPattern text = match.Wording ?? match.Symptom.Texts[0];
        return Printable.Of(text.With(values).TrimEnd(':'));
    }

    /// <summary>Whether an address stands in the hole, whatever the hole is called.</summary>
    private static bool IsAddress(KeyValuePair<string, string> hole) =>
        hole.Key is Holes.Url or Holes.From or Holes.To
        || hole.Value.Contains("://", StringComparison.Ordinal);

    /// <summary>The status, and of the body only words that are known: it may hold anything else.</summary>
    private static string OfAnswer(Symptom symptom, LiveAnswer answer)
    {
        string words =
            symptom.Answer?.Body
            ?? BuiltInSymptoms
                .Table.Bodies.Select(body => body.Message)
                .FirstOrDefault(message =>
                    answer.Body.Contains($"\"{message}\"", StringComparison.Ordinal)
                )
            ?? (answer.AllowedOrigin is { } origin ? $"access-control-allow-origin: {origin}" : "");
        string status = answer.Status > 0 ? $"{answer.Status} " : "";
        return Printable.Of(Cut($"{status}{words}".Trim()));
    }

    private static string Cut(string value) =>
        value.Length > Longest ? $"{value[..Longest]}…" : value;
}
