using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Chromium;
using CfnCorsLint.Tests.Cli;

namespace CfnCorsLint.Tests.Probing;

/// <summary>The situations, each asked once by <c>probe</c> and once by headless Chromium, where there is one.</summary>
public sealed class SituationFixture : IAsyncLifetime
{
    private ImmutableArray<ProbedSituation> _all = [];

    internal ImmutableArray<ProbedSituation> All => _all;

    public async ValueTask InitializeAsync()
    {
        await using CombinationHost host = await CombinationHost.Start();
        host.Offer([
            .. LiveSituation.All.Select((situation, at) => situation.Played(host.Page, at)),
        ]);
        ImmutableDictionary<int, int>? readable = null;
        if (ChromiumBrowser.Path is { } path)
        {
            await ChromiumBrowser.Show(path, $"{host.Page}/", host.Outcomes, () => host.Progress);
            readable = await host.Outcomes;
        }

        using var folder = new TempFolder();
        _all =
        [
            .. LiveSituation.All.Select(
                (situation, at) =>
                    new ProbedSituation(
                        situation,
                        Probed(folder, situation, host.Page, $"{host.Api}/{at}"),
                        readable is null ? null : readable.GetValueOrDefault(at) != 0
                    )
            ),
        ];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonNode Probed(
        TempFolder folder,
        LiveSituation situation,
        string page,
        string url
    )
    {
        Ran ran = Ran.In(
            folder,
            [
                "probe",
                url,
                "--isolated",
                "--format",
                "json",
                "--send",
                "--origin",
                page,
                "--method",
                situation.Method,
                .. (situation.Headers ?? []).SelectMany(line => new[] { "-H", line }),
                .. Enumerable.Repeat("--credentials", situation.Credentials ? 1 : 0),
            ]
        );
        return JsonNode.Parse(ran.Out)
            ?? throw new InvalidOperationException($"{situation.Name}: {ran.Error}");
    }
}
