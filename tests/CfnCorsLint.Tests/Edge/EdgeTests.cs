using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Chromium;

namespace CfnCorsLint.Tests.Edge;

/// <summary>What the simulator says of a call through a distribution is what a real browser does through a real cache.</summary>
public sealed class EdgeTests
{
    /// <summary>Of how many combinations the simulator knows how they end.</summary>
    private const int Known = 150;

    [Fact]
    public void So_many_combinations_are_known() =>
        Assert.Equal(
            Known,
            EdgeCombinations.All.Count(one =>
                one.Play("http://localhost:8080").Verdict.Passes != Truth.Unknown
            )
        );

    [Fact]
    public async Task A_browser_reads_through_a_cache_what_the_simulator_says()
    {
        Assert.SkipWhen(Nginx.Path is null, Nginx.Absence);
        Assert.SkipWhen(ChromiumBrowser.Path is null, ChromiumBrowser.Absence);
        await using EdgeHost host = await EdgeHost.Start();
        var said = EdgeCombinations.All.Select(one => one.Play(host.Page)).ToImmutableArray();
        await using Nginx nginx = await Nginx.Start(
            Nginx.Path ?? "",
            [.. said.Select(one => one.Behavior)],
            host.Upstream
        );
        host.Offer(nginx.Port);
        await ChromiumBrowser.Show(
            ChromiumBrowser.Path ?? "",
            $"{host.Page}/",
            host.Outcomes,
            () => host.Progress
        );
        ImmutableDictionary<int, int> seen = await host.Outcomes;

        (EdgeCombination Combination, Verdict Said, bool IsReadable)[] played =
        [
            .. EdgeCombinations.All.Select(one =>
                (one, said[one.Number].Verdict, seen.GetValueOrDefault(one.Number) != 0)
            ),
        ];
        var known = played.Where(one => one.Said.Passes != Truth.Unknown).ToList();

        Assert.Equal(Known, known.Count);
        Assert.Contains(known, one => one.IsReadable);
        Assert.Contains(known, one => !one.IsReadable);
        Assert.Empty(
            from one in known
            where one.IsReadable != (one.Said.Passes == Truth.True)
            select $"It is {(one.IsReadable ? "read" : "refused")}, not '{one.Said.Reason}': {one.Combination}"
        );
    }
}
