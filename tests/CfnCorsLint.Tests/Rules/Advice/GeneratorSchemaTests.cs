using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Advice;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Rules.Advice;

/// <summary>The JSON schema of <c>generators.yaml</c> for editors is written from the reader's own words.</summary>
public sealed class GeneratorSchemaTests
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_knows_every_key_and_word() =>
        Snapshot.Match(
            Schema().ToJsonString(s_options) + "\n",
            Repo.PathTo("rules/generators.schema.json")
        );

    private static JsonObject Schema() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "What to write where a tool makes the template, for cfncors",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["tools"] = Mapping(
                    [.. GeneratorWords.Tools.Select(tool => tool.Text)],
                    _ =>
                        Mapping(
                            GeneratorWords.ToolKeys,
                            key => key == "sources" ? List(Text()) : Text()
                        )
                ),
                ["advice"] = List(Mapping(GeneratorWords.RowKeys, RowKey)),
            },
        };

    private static JsonObject RowKey(string key) =>
        key == GeneratorWords.Rules
            ? List(new JsonObject { ["type"] = "string", ["pattern"] = "^CORS[0-9]{3}$" })
            : Mapping(GeneratorWords.AdviceKeys, _ => Text());

    private static JsonObject Mapping(ImmutableArray<string> keys, Func<string, JsonObject> value)
    {
        var properties = new JsonObject();
        foreach (string key in keys)
        {
            properties[key] = value(key);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject List(JsonObject item) =>
        new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
