using System.Collections.Immutable;
using System.Text.Json;
using CfnCorsLint.Tests.Chromium;

namespace CfnCorsLint.Tests.Probing;

/// <summary>A call to an API that answers as AWS does, with what a browser makes of it and what is behind it.</summary>
/// <param name="Name">What is the matter, in a few words.</param>
/// <param name="Headers">What the page sets: <c>Name: value</c>.</param>
/// <param name="Preflight">What answers OPTIONS; <see langword="null"/> where the browser does not ask first.</param>
/// <param name="Verdict">As <c>probe</c> says it: <c>refused</c>, <c>passes</c>.</param>
/// <param name="Rules">Of which the diagnosis names one at least; empty where nothing is wrong.</param>
public sealed record LiveSituation(
    string Name,
    string Method,
    ImmutableArray<string>? Headers,
    bool Credentials,
    LiveSituation.Given? Preflight,
    LiveSituation.Given Answer,
    string Verdict,
    string AnsweredBy,
    ImmutableArray<string> Rules
)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>What <c>situations.json</c> holds.</summary>
    public static ImmutableArray<LiveSituation> All { get; } =
        JsonSerializer.Deserialize<ImmutableArray<LiveSituation>>(
            CombinationHost.ScriptNamed("situations.json"),
            s_options
        );

    /// <summary>An answer as it is written down; <c>{origin}</c> stands for that of the page.</summary>
    public sealed record Given(int Status, ImmutableArray<string> Headers, string Body)
    {
        internal HostAnswer For(string page) =>
            new(
                Status,
                [
                    .. Headers
                        .Select(line =>
                            line.Replace("{origin}", page, StringComparison.Ordinal).Split(": ", 2)
                        )
                        .Where(line => line[0] != "Location")
                        .Select(line => new HeaderLine(line[0], line[1])),
                ]
            )
            {
                Body = Body,
            };
    }

    /// <summary>The call and the answers as the host plays them.</summary>
    internal Combination Played(string page, int number) =>
        new(
            number,
            new FetchCall(
                Method,
                [
                    .. (Headers ?? [])
                        .Select(line => line.Split(": ", 2))
                        .Select(line => new HeaderLine(line[0], line[1])),
                ],
                Credentials ? "include" : "omit"
            ),
            (Preflight ?? Answer).For(page),
            Answer.For(page),
            Faults: 0
        );
}
