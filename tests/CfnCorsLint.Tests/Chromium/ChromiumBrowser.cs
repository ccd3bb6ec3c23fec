using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>Headless Chromium, that plays combinations.</summary>
internal static partial class ChromiumBrowser
{
    public const string Absence =
        "There is no Chromium to ask: install it (apt-get install chromium) or name one in CFNCORS_CHROMIUM.";

    /// <summary>How long nothing may come from it: a slow machine only takes longer, a browser that hangs is told.</summary>
    private static readonly TimeSpan s_standstill = TimeSpan.FromMinutes(2);

    /// <summary>The executable; <see langword="null"/> where there is none.</summary>
    public static string? Path =>
        (
            (string?[])[Environment.GetEnvironmentVariable("CFNCORS_CHROMIUM"), "/usr/bin/chromium"]
        ).FirstOrDefault(File.Exists);

    /// <param name="path">The executable.</param>
    /// <param name="make">Makes the combinations for a page of that origin.</param>
    /// <param name="switches">Added to the command line.</param>
    /// <returns>What the browser did, with the origin of the page.</returns>
    public static async Task<ChromiumRun> Play(
        string path,
        Func<string, ImmutableArray<Combination>> make,
        params string[] switches
    )
    {
        await using CombinationHost host = await CombinationHost.Start();
        ImmutableArray<Combination> combinations = make(host.Page);
        host.Offer(combinations);
        string text = await Show(
            path,
            $"{host.Page}/",
            host.Outcomes,
            () => host.Progress,
            switches
        );
        ImmutableDictionary<int, int> outcomes = await host.Outcomes;
        ImmutableDictionary<int, string> reasons = ReasonsIn(text);
        return new ChromiumRun(
            host.Page,
            [
                .. combinations.Select(combination =>
                    (
                        combination,
                        host.SeenOf(combination) with
                        {
                            IsReadable = outcomes.GetValueOrDefault(combination.Number) != 0,
                            Reason = reasons.GetValueOrDefault(combination.Number),
                        }
                    )
                ),
            ]
        );
    }

    /// <summary>Opens a page, and waits until it is done.</summary>
    /// <param name="done">Ends when it is.</param>
    /// <param name="progress">Grows as long as something comes from the page.</param>
    /// <returns>What the browser logs, with the console of the page.</returns>
    public static async Task<string> Show(
        string path,
        string page,
        Task done,
        Func<int> progress,
        params string[] switches
    )
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("cfncors");
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--no-proxy-server",
            "--enable-logging=stderr",
            $"--user-data-dir={profile.FullName}",
            .. switches,
            page,
        ];
        using var browser = new Process
        {
            StartInfo = new ProcessStartInfo(path, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        browser.Start();
        browser.OutputDataReceived += (_, _) => { };
        browser.BeginOutputReadLine();
        Task<string> log = browser.StandardError.ReadToEndAsync();
        int before;
        do
        {
            before = progress();
            await Task.WhenAny(done, log, Task.Delay(s_standstill));
        } while (!done.IsCompleted && !log.IsCompleted && progress() > before);

        // The last lines of the console come after the page is done.
        await Task.Delay(TimeSpan.FromSeconds(1));
        browser.Kill(entireProcessTree: true);
        await browser.WaitForExitAsync();
        string text = await log;
        Remove(profile);
        Assert.True(done.IsCompleted, $"Chromium stood still before the end.\n{text}");
        return text;
    }

    private static ImmutableDictionary<int, string> ReasonsIn(string log) =>
        Refusal()
            .Matches(log)
            .GroupBy(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToImmutableDictionary(group => group.Key, group => group.First().Groups[2].Value);

    /// <remarks>A process that ends late may still write into it.</remarks>
    private static void Remove(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // It lies among the temporary files.
        }
    }

    [GeneratedRegex(
        "Access to fetch at 'http://127[^']*/([0-9]+)' .*blocked by CORS policy: (.*)\", source:"
    )]
    private static partial Regex Refusal();
}
