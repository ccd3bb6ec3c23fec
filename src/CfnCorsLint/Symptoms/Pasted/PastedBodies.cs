using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds bodies of answers that were pasted without their headers: <c>{"message":"Missing Authentication Token"}</c>.</summary>
internal static partial class PastedBodies
{
    /// <param name="reading">What was pasted, line after line.</param>
    /// <param name="read">What was read already: the answers with headers.</param>
    public static ImmutableArray<PastedAnswer> Read(
        PastedReading reading,
        SymptomTable table,
        ImmutableArray<PastedAnswer> read
    )
    {
        var all = new List<PastedAnswer>();
        AnswerPattern[] parts =
        [
            .. table
                .Symptoms.Select(symptom => symptom.Answer)
                .OfType<AnswerPattern>()
                .Where(answer => answer.Body is not null),
        ];
        foreach (Match match in Message().Matches(reading.Text))
        {
            string message = match.Groups["message"].Value;
            GatewayBody? known = table.Bodies.FirstOrDefault(body => body.Message == message);
            if (known is not null || parts.Any(part => IsIn(message, part)))
            {
                Add(match.Index, match.Length, known?.Status ?? 0);
            }
        }

        foreach (
            string words in parts.Where(part => part.IsKnownByBody).Select(part => part.Body ?? "")
        )
        {
            int at = reading.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                Add(at, words.Length, 0);
            }
        }

        return [.. all];

        void Add(int at, int length, int status)
        {
            int start = reading.Places[at];
            int end = reading.Places[at + length - 1] + 1;
            if (!read.Concat(all).Any(known => known.Start < end && start < known.End))
            {
                string body = reading.Text.Substring(at, length);
                all.Add(
                    new PastedAnswer(
                        new LiveAnswer(SymptomStep.Either, status, [], body, ""),
                        new PastedRequest(),
                        HasHeaders: false,
                        start,
                        end
                    )
                );
            }
        }
    }

    private static bool IsIn(string message, AnswerPattern part) =>
        part.Body is { } body && message.Contains(body, StringComparison.Ordinal);

    /// <summary>An object with a message and nothing else, as the gateways write it.</summary>
    [GeneratedRegex("""\{ ?"[Mm]essage" ?: ?("(?<message>[^"]*)"|(?<message>null)) ?\}""")]
    private static partial Regex Message();
}
