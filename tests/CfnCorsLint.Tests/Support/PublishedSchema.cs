using System.Text.Json;
using Json.Schema;

namespace CfnCorsLint.Tests.Support;

/// <summary>Holds JSON against one of the schemas of the repository.</summary>
internal sealed class PublishedSchema(string name)
{
    private static readonly EvaluationOptions s_options = new()
    {
        OutputFormat = OutputFormat.List,
    };

    private readonly JsonSchema _schema = JsonSchema.FromText(
        File.ReadAllText(Repo.PathTo($"schemas/{name}.schema.json")),
        // Two tests may read one schema at the same time.
        new BuildOptions { SchemaRegistry = new SchemaRegistry() }
    );

    /// <returns>A line for each place that the schema refuses.</returns>
    public IEnumerable<string> Refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        EvaluationResults results = _schema.Evaluate(document.RootElement, s_options);
        return results.IsValid
            ? []
            :
            [
                .. from place in (results.Details ?? []).Prepend(results)
                from error in place.Errors ?? new Dictionary<string, string>()
                select $"{name}: {place.InstanceLocation} {error.Value}",
            ];
    }
}
