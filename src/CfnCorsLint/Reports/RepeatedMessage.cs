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
            return OfAnswer(answer);
        }

        bool isOfBrowser = match.Symptom.IsOfBrowser;
        ImmutableDictionary<string, string> values = match.Holes.ToImmutableDictionary(
            hole => hole.Key,
            hole =>
                hole.Key is Holes.Url or Holes.From or Holes.To ? ShownUrl.Of(hole.Value)
                : Holes.KindOf(hole.Key) == HoleKind.Phrase && !isOfBrowser ? "…"
                : Cut(hole.Value)
        );
        TextPattern text = match.Wording ?? match.Symptom.Texts[0];
        return Printable.Of(text.With(values).TrimEnd(':'));
    }

    private static string OfAnswer(LiveAnswer answer)
    {
        string status = answer.Status > 0 ? $"{answer.Status}" : "";
        string body = string.Join(
            ' ',
            answer.Body.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
        string allowed =
            body.Length == 0 && answer.AllowedOrigin is { } origin
                ? $"access-control-allow-origin: {origin}"
                : "";
        return Printable.Of(Cut($"{status} {body}{allowed}".Trim()));
    }

    private static string Cut(string value) =>
        value.Length > Longest ? $"{value[..Longest]}…" : value;
}
