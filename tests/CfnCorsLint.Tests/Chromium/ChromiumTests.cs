using CfnCorsLint.Exchanges;

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
    public void Enough_is_played_of_every_outcome()
    {
        var outcomes = _chromium
            .AsItComes.Played.CountBy(played =>
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
        from played in run.Played
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
