using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds bodies of answers that were pasted without their headers: <c>{"message":"Missing Authentication Token"}</c>.</summary>
internal static partial class PastedBodies
{
    /// <summary>Each body once, in the order of the text.</summary>
    /// <param name="reading">What was pasted, line after line.</param>
    /// <param name="read">What was read already: the answers with headers.</param>
    public static ImmutableArray<PastedAnswer> Read(
        PastedReading reading,
        SymptomTable table,
        Stretches read
    )
    {
        AnswerPattern[] parts =
        [
            .. table
                .Symptoms.Select(symptom => symptom.Answer)
                .OfType<AnswerPattern>()
                .Where(answer => answer.Body is not null),
        ];
        PastedAnswer[] objects =
        [
            .. Objects(reading, table, parts).Where(body => !read.Meet(body.Start, body.End)),
        ];
        var taken = Stretches.Of([.. objects]);
        return
        [
            .. objects
                .DistinctBy(body => body.Answer.Body)
                .Concat(
                    Words(reading, parts)
                        .Where(body =>
                            !read.Meet(body.Start, body.End) && !taken.Meet(body.Start, body.End)
                        )
                )
                .OrderBy(body => body.Start),
        ];
    }

    private static IEnumerable<PastedAnswer> Objects(
        PastedReading reading,
        SymptomTable table,
        AnswerPattern[] parts
    )
    {
        foreach (Match match in Message().Matches(reading.Text))
        {
            string message = match.Groups["message"].Value;
            GatewayBody? known = table.Bodies.FirstOrDefault(body => body.Message == message);
            if (known is not null || parts.Any(part => IsIn(message, part)))
            {
                yield return Made(reading, match.Index, match.Length, known?.Status ?? 0);
            }
        }
    }

    /// <summary>The words by which a body is known wherever they stand.</summary>
    private static IEnumerable<PastedAnswer> Words(PastedReading reading, AnswerPattern[] parts) =>
        from words in parts
            .Where(part => part.IsKnownByBody)
            .Select(part => part.Body ?? "")
            .Distinct(StringComparer.Ordinal)
        let at = reading.Text.IndexOf(words, StringComparison.Ordinal)
        where at >= 0
        select Made(reading, at, words.Length, 0);

    private static PastedAnswer Made(PastedReading reading, int at, int length, int status) =>
        new(
            new LiveAnswer(SymptomStep.Either, status, [], reading.Text.Substring(at, length), ""),
            new PastedRequest(),
            reading.Places[at],
            reading.Places[at + length - 1] + 1
        );

    private static bool IsIn(string message, AnswerPattern part) =>
        part.Body is { } body && message.Contains(body, StringComparison.Ordinal);

    /// <summary>An object with a message and nothing else, as the gateways write it.</summary>
    [GeneratedRegex("""\{ ?"[Mm]essage" ?: ?("(?<message>[^"]*)"|(?<message>null)) ?\}""")]
    private static partial Regex Message();
}
