namespace CfnCorsLint.Tests.Chromium;

/// <summary>The combinations, played once by Chromium as it comes and once by one that keeps to the standard.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const int Drawn = 1200;
    private const int Seed = 20;

    private ChromiumRun? _asItComes;
    private ChromiumRun? _strict;

    internal ChromiumRun AsItComes => Of(_asItComes);

    /// <summary>Only the calls with <c>Authorization</c>: nothing else differs.</summary>
    internal ChromiumRun Strict => Of(_strict);

    public async ValueTask InitializeAsync()
    {
        if (ChromiumBrowser.Path is not { } path)
        {
            return;
        }

        _asItComes = await ChromiumBrowser.Play(path, page => Combinations.Of(page, Drawn, Seed));
        // Off to this day: https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/features.cc
        _strict = await ChromiumBrowser.Play(
            path,
            page =>
                [
                    .. Combinations
                        .Of(page, Drawn, Seed)
                        .Where(combination =>
                            combination.Call.Headers.Any(line => line.Name == "Authorization")
                        )
                        .Select((combination, number) => combination with { Number = number }),
                ],
            "--enable-features=CorsNonWildcardRequestHeadersSupport"
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ChromiumRun Of(ChromiumRun? run)
    {
        Assert.SkipWhen(run is null, ChromiumBrowser.Absence);
        return run ?? throw new InvalidOperationException(ChromiumBrowser.Absence);
    }
}
