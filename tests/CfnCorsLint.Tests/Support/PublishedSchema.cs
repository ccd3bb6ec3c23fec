using System.Text.Json;
using Json.Schema;

namespace CfnCorsLint.Tests.Support;

/// <summary>Holds JSON against one of the schemas of the repository.</summary>
internal sealed class PublishedSchema(string name)
{
    /// <summary>Stops at the verdict: the places are only asked for where something is refused.</summary>
    private static readonly EvaluationOptions s_verdict = new()
    {
        OutputFormat = OutputFormat.Flag,
    };

    private static readonly EvaluationOptions s_places = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema _schema = JsonSchema.FromText(
        File.ReadAllText(Repo.PathTo($"schemas/{name}.schema.json")),
        // Two tests may read one schema at the same time.
        new BuildOptions { SchemaRegistry = new SchemaRegistry() }
    );

    /// <returns>A line for each place that the schema refuses.</returns>
    public IEnumerable<string> Refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (_schema.Evaluate(document.RootElement, s_verdict).IsValid)
        {
            return [];
        }

        EvaluationResults results = _schema.Evaluate(document.RootElement, s_places);
        return
        [
            .. from place in (results.Details ?? []).Prepend(results)
            from error in place.Errors ?? new Dictionary<string, string>()
            select $"{name}: {place.InstanceLocation} {error.Value}",
        ];
    }
}
