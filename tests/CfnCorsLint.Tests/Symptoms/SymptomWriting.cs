using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Symptoms;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>Writes symptoms in Markdown.</summary>
internal static class SymptomWriting
{
    /// <summary>The text, or the answer in words.</summary>
    public static string Shown(Symptom symptom) =>
        symptom.Answer is { } answer ? Words(answer) : Code(symptom.Texts[0].Written);

    /// <summary>A text in which nothing is taken for a mark of Markdown.</summary>
    public static string Code(string text) =>
        text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    private static string Words(AnswerPattern answer)
    {
        string to = answer.To switch
        {
            SymptomStep.Preflight => "OPTIONS",
            SymptomStep.Call => "the call",
            _ => "OPTIONS or the call",
        };
        string by = answer.By.IsEmpty ? "" : $" by {string.Join(" or ", answer.By.Select(NameOf))}";
        string status = answer.Statuses.IsEmpty ? "" : $" {Statuses(answer.Statuses)}";
        string[] with =
        [
            .. answer.Body is { } body ? [$"with {Code(body)} in its body"] : Array.Empty<string>(),
            .. answer.AllowsOrigin
                ? ["with an `access-control-allow-origin` that lets the page in"]
                : Array.Empty<string>(),
            .. answer.With.Select(name => $"with {Code(name)}"),
            .. answer.Without.Select(name => $"without {Code(name)}"),
            .. answer.Repeats.Select(name => $"with {Code(name)} twice"),
        ];
        string rest = with.Length == 0 ? "" : $" {string.Join(", ", with)}";
        return $"{to} is answered{status}{by}{rest}";
    }

    private static string NameOf(Answerer answerer) =>
        answerer switch
        {
            Answerer.RestApi => "a REST API",
            Answerer.HttpApi => "an HTTP API",
            Answerer.FunctionUrl => "a function URL",
            Answerer.CloudFront => "CloudFront",
            _ => "another server",
        };

    private static string Statuses(ImmutableArray<(int From, int To)> ranges) =>
        string.Join(
            ", ",
            ranges.Select(range =>
                range.From == range.To
                    ? range.From.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{range.From}–{range.To}")
            )
        );
}
