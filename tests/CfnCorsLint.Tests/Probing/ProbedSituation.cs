using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CfnCorsLint.Tests.Probing;

/// <summary>A situation with what <c>probe</c> says of it, and what Chromium does.</summary>
/// <param name="Report">As JSON, with the one call.</param>
/// <param name="IsReadable">Whether Chromium let the page read the answer; <see langword="null"/> where there is none.</param>
internal sealed record ProbedSituation(LiveSituation Situation, JsonNode Report, bool? IsReadable)
{
    public JsonNode Call =>
        Report["calls"]?[0]
        ?? throw new InvalidOperationException($"{Situation.Name} has no call.");

    public string Verdict => Call["verdict"]?.GetValue<string>() ?? "";

    public ImmutableArray<string> Rules =>
        [
            .. Diagnoses.SelectMany(diagnosis =>
                diagnosis["rules"]?.AsArray().Select(rule => rule?.GetValue<string>() ?? "") ?? []
            ),
        ];

    public ImmutableArray<JsonNode> Diagnoses =>
        [.. (Call["diagnoses"]?.AsArray() ?? []).OfType<JsonNode>()];
}
