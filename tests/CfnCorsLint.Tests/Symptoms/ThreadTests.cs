using System.Collections.Immutable;
using System.Text.Json;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>A hundred messages of threads and manuals, in <c>threads.jsonl</c>, as they were met there though no longer than needed: with its source each, and a rule that must be named.</summary>
/// <remarks>A line without <c>rules</c> is about something else, which may be said of it.</remarks>
public sealed class ThreadTests
{
    private static readonly string s_path = Repo.PathTo(
        "tests/CfnCorsLint.Tests/Symptoms/threads.jsonl"
    );

    public static TheoryData<string> Lines => [.. File.ReadLines(s_path)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_message_is_told_for_what_it_is(string line) => Assert.Null(Wrong(line));

    /// <returns><see langword="null"/> when all is right.</returns>
    private static string? Wrong(string line)
    {
        JsonElement thread = JsonDocument.Parse(line).RootElement;
        string text = thread.GetProperty("text").GetString() ?? "";
        ImmutableArray<SymptomMatch> found = PastedSymptoms.Of(text);
        string names = string.Join(", ", found.Select(match => match.Symptom.Id));
        if (!thread.TryGetProperty("rules", out JsonElement wanted))
        {
            bool looksAlike = !new SymptomFinder(BuiltInSymptoms.Table)
                .FindLookAlikes(text)
                .IsEmpty;
            return !found.IsEmpty ? $"took it for {names}"
                : looksAlike != thread.TryGetProperty("lookAlike", out _)
                    ? "the look-alike is wrong"
                : null;
        }

        string[] rules = [.. wanted.EnumerateArray().Select(rule => rule.GetString() ?? "")];
        if (found.IsEmpty)
        {
            return "not found";
        }

        if (
            rules.Length == 0
                ? found.Any(match => !match.Rules.IsEmpty)
                : !found.Any(match => match.Rules.Take(4).Intersect(rules).Any())
        )
        {
            return $"{names} names {string.Join(", ", found.SelectMany(match => match.Rules))}";
        }

        if (
            thread.TryGetProperty("count", out JsonElement count)
            && found.Length != count.GetInt32()
        )
        {
            return $"{found.Length} messages: {names}";
        }

        return (
            from name in new[] { Holes.Url, Holes.Status }
            where
                thread.TryGetProperty(name, out JsonElement value)
                && found.All(match =>
                    value.GetString() != (name == Holes.Url ? match.Url : match.Status)
                )
            select $"its {name} is not told"
        ).FirstOrDefault();
    }
}
