using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>What the simulator says is what a real browser does.</summary>
public sealed class ChromiumTests : IClassFixture<ChromiumFixture>
{
    private static readonly string[] s_blamed =
    [
        "Access-Control-Allow-Methods",
        "Access-Control-Allow-Headers",
        "Access-Control-Allow-Credentials",
        "Access-Control-Allow-Origin",
    ];

    /// <summary>Not about headers of an answer, older than the browser, or a line of its own beside the reason.</summary>
    private static readonly string[] s_notPlayed =
    [
        "chromium-redirect",
        "chromium-redirect-with-preflight",
        "chromium-authorization-under-wildcard",
        "chromium-local-network",
        "chromium-file-origin",
        "chromium-client-certificate",
        "chromium-failed-with-status",
    ];

    private readonly ChromiumFixture _chromium;

    public ChromiumTests(ChromiumFixture chromium)
    {
        _chromium = chromium;
    }

    [Fact]
    public void It_asks_sends_and_lets_read_what_the_simulator_says() =>
        Assert.Empty(
            from played in Judged(_chromium.AsItComes, strictly: false)
            let said = (played.Said.Asked, played.Said.IsSent, played.Said.IsReadable)
            let seen = (played.Seen.Asked, played.Seen.IsSent, played.Seen.IsReadable)
            where said != seen
            select $"It does {seen}, not {said}: {played.Combination}"
        );

    [Fact]
    public void It_keeps_to_the_strict_verdict_when_it_is_told_to_keep_to_the_standard() =>
        Assert.Empty(
            from played in Judged(_chromium.Strict, strictly: true)
            let said = (played.Said.Asked, played.Said.IsSent, played.Said.IsReadable)
            let seen = (played.Seen.Asked, played.Seen.IsSent, played.Seen.IsReadable)
            where said != seen
            select $"It does {seen}, not {said}: {played.Combination}"
        );

    [Fact]
    public void The_verdicts_differ_for_Authorization_under_a_wildcard_alone()
    {
        ChromiumRun run = _chromium.AsItComes;
        var differing = Judged(run, strictly: true)
            .Zip(Judged(run, strictly: false))
            .Where(pair => pair.First.Said != pair.Second.Said)
            .Select(pair => pair.First.Combination)
            .ToList();

        Assert.NotEmpty(differing);
        Assert.All(
            differing,
            combination =>
            {
                Assert.Contains(combination.Call.Headers, line => line.Name == "Authorization");
                Assert.Contains(combination.Preflight.Headers, line => line.Value.Contains('*'));
            }
        );
    }

    [Fact]
    public void It_blames_what_the_simulator_blames() =>
        Assert.Empty(
            from played in Judged(_chromium.AsItComes, strictly: false)
            where played.Combination.Faults < 2
            let said = played.Said.Refusal is { } refusal
                ? (!played.Said.IsSent, Blamed(refusal.Reason))
                : (false, "nothing")
            let seen = played.Seen.Reason is { } reason
                ? (reason.Contains("preflight", StringComparison.Ordinal), Blamed(reason))
                : (false, "nothing")
            where said != seen
            select $"It blames {seen}, not {said}: {played.Seen.Reason} {played.Combination}"
        );

    [Fact]
    public void It_prints_the_words_that_are_foretold() =>
        Assert.Empty(
            from played in Judged(_chromium.AsItComes, strictly: false)
            let foretold = Foretold(played.Combination, _chromium.AsItComes.Page)
            let printed = Printed(played.Combination, played.Seen.Reason)
            where printed != Printed(played.Combination, foretold)
            select $"It prints '{printed}', not '{foretold}': {played.Combination}"
        );

    [Fact]
    public void Every_kind_of_refusal_is_played()
    {
        var finder = new SymptomFinder(BuiltInSymptoms.Table);

        var played = _chromium
            .AsItComes.SimulatedCall.Select(one => one.Seen.Reason)
            .OfType<string>()
            .Distinct()
            .Select(reason => Assert.Single(finder.Find(reason)).Symptom.Id)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            BuiltInSymptoms
                .Table.Symptoms.Where(symptom => symptom.From == SymptomSource.Chromium)
                .Select(symptom => symptom.Id)
                .Except(s_notPlayed)
                .Order(StringComparer.Ordinal),
            played
        );
    }

    /// <summary>What the console prints behind the words that name the call. Of several headers that are refused it names any.</summary>
    private static string? Printed(Combination combination, string? reason) =>
        combination.Call.Headers.Length < 2
            ? reason
            : combination.Call.Headers.Aggregate(
                reason,
                (text, line) =>
                    text?.Replace(
                        $"Request header field {line.Name} is",
                        "Request header field … is",
                        StringComparison.OrdinalIgnoreCase
                    )
            );

    /// <summary>What the console is said to print of the first answer that is refused.</summary>
    private static string? Foretold(Combination combination, string page)
    {
        BrowserRequest request = ChromiumHabits.Asked(combination.Call.SeenBySimulator(page));
        var answers = new List<(HostAnswer Answer, bool IsPreflight)>();
        if (Browser.NeedsPreflight(request))
        {
            answers.Add((combination.Preflight, true));
        }

        answers.Add((combination.Answer, false));
        return answers
            .Select(one =>
                ConsoleLines.OfChromium(
                    new ConsoleCall(
                        request,
                        one.Answer.SeenBySimulator,
                        one.IsPreflight,
                        "https://api.example.com/"
                    )
                )
            )
            .OfType<ConsoleLine>()
            .FirstOrDefault()
            ?.Lines[0]
            .Split("CORS policy: ")[1];
    }

    [Fact]
    public void Enough_is_played_of_every_outcome()
    {
        var outcomes = _chromium
            .AsItComes.SimulatedCall.CountBy(played =>
                (played.Seen.Asked is not null, played.Seen.IsSent, played.Seen.IsReadable)
            )
            .ToDictionary();

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", outcomes));
        Assert.True(
            outcomes.Count == 5 && outcomes.Values.Min() >= 50,
            string.Join(", ", outcomes)
        );
    }

    private static IEnumerable<(Combination Combination, Seen Seen, Outcome Said)> Judged(
        ChromiumRun run,
        bool strictly
    ) =>
        from played in run.SimulatedCall
        let request = played.Combination.Call.SeenBySimulator(run.Page)
        select (
            played.Combination,
            played.Seen,
            Outcome.Of(played.Combination, ChromiumHabits.Asked(request), strictly)
        );

    /// <summary>The header that a reason names, else the status.</summary>
    private static string Blamed(string reason) =>
        s_blamed.FirstOrDefault(name => reason.Contains(name, StringComparison.Ordinal))
        ?? "the status";
}
