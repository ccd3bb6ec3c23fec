using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Support;

/// <summary>Makes the pieces of the JSON schemas that editors read, and compares a schema with its file.</summary>
internal static class SchemaNodes
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares a schema with the file that holds it, or writes the file.</summary>
    public static void Match(JsonObject schema, string path) =>
        Snapshot.Match(schema.ToJsonString(s_options) + "\n", Repo.PathTo(path));

    /// <summary>The schema of a whole file.</summary>
    public static JsonObject Root(string title, JsonObject properties) =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };

    /// <summary>An object that has these keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<string> keys, Func<string, JsonObject> value) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Properties(keys, value),
        };

    /// <summary>A value for each key.</summary>
    public static JsonObject Properties(IEnumerable<string> keys, Func<string, JsonObject> value)
    {
        var properties = new JsonObject();
        foreach (string key in keys)
        {
            properties[key] = value(key);
        }

        return properties;
    }

    /// <summary>The schema with keys that have to be there.</summary>
    public static JsonObject With(JsonObject schema, IEnumerable<string> required)
    {
        schema["required"] = Names(required);
        return schema;
    }

    public static JsonObject List(JsonObject item) =>
        new() { ["type"] = "array", ["items"] = item };

    /// <summary>One such value, or a list of them.</summary>
    public static JsonObject OneOrMore(JsonObject item) =>
        new() { ["anyOf"] = new JsonArray(item, List((JsonObject)item.DeepClone())) };

    public static JsonObject Words<T>(ImmutableArray<DocumentWord<T>> words) =>
        new() { ["enum"] = Names(words.Select(word => word.Text)) };

    public static JsonObject RuleId() =>
        new() { ["type"] = "string", ["pattern"] = "^CORS[0-9]{3}$" };

    public static JsonObject AnyText() => new() { ["type"] = "string" };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonArray Names(IEnumerable<string> names) =>
        [.. names.Select(name => (JsonNode)name)];
}
