using System.Collections.Immutable;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Chromium;

namespace CfnCorsLint.Tests.Edge;

/// <summary>What the simulator says of a call through a distribution is what a real browser does through a real cache.</summary>
public sealed class EdgeTests
{
    private const int Least = 60;

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

        Assert.True(known.Count >= Least, $"{known.Count} of {played.Length} are known.");
        Assert.Contains(known, one => one.IsReadable);
        Assert.Contains(known, one => !one.IsReadable);
        Assert.Empty(
            from one in known
            where one.IsReadable != (one.Said.Passes == Truth.True)
            select $"It is {(one.IsReadable ? "read" : "refused")}, not '{one.Said.Reason}': {one.Combination}"
        );
    }
}
