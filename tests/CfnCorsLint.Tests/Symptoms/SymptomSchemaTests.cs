using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>The JSON schema of <c>symptoms.yaml</c> for editors says what the reader says: it is written from the reader's own words.</summary>
public sealed class SymptomSchemaTests
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
            Repo.PathTo("rules/symptoms.schema.json")
        );

    private static JsonObject Schema() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "What people see when CORS fails, for cfncors",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["sources"] = new JsonObject
                {
                    ["type"] = "object",
                    ["propertyNames"] = Words(SymptomWords.Sources),
                    ["additionalProperties"] = Mapping(SymptomWords.SourceKeys, SourceKey),
                },
                ["statuses"] = List(Text()),
                ["symptoms"] = List(
                    With(
                        Mapping(SymptomWords.SymptomKeys, SymptomKey),
                        SymptomWords.RequiredSymptomKeys
                    )
                ),
                ["bodies"] = List(
                    With(Mapping(SymptomWords.BodyKeys, BodyKey), SymptomWords.BodyKeys)
                ),
                ["look-alikes"] = List(
                    With(
                        Mapping(SymptomWords.LookAlikeKeys, _ => Text()),
                        SymptomWords.LookAlikeKeys
                    )
                ),
            },
        };

    private static JsonObject BodyKey(string key) =>
        key == "status" ? new() { ["type"] = "integer" } : Text();

    private static JsonObject SourceKey(string key) => key == "name" ? Text() : Texts();

    private static JsonObject SymptomKey(string key) =>
        key switch
        {
            "from" => Words(SymptomWords.Sources),
            "about" => Words(SymptomWords.Steps),
            "texts" or "sources" => Texts(),
            "rules" => List(new() { ["type"] = "string", ["pattern"] = "^CORS[0-9]{3}$" }),
            "is-detail" or "takes-reason" => new() { ["type"] = "boolean" },
            "confidence" => Words(SymptomWords.Confidences),
            "cases" => List(Mapping(SymptomWords.CaseKeys, CaseKey)),
            "answer" => Mapping(SymptomWords.AnswerKeys, AnswerKey),
            "example" => new() { ["type"] = new JsonArray("string", "object") },
            _ => Text(),
        };

    private static JsonObject CaseKey(string key) => key == "rules" ? Texts() : Text();

    private static JsonObject AnswerKey(string key) =>
        key switch
        {
            "to" => Words(SymptomWords.Answered),
            "status" => List(new() { ["type"] = new JsonArray("integer", "string") }),
            "by" => List(Words(SymptomWords.Answerers)),
            "body" => Text(),
            "known-by-body" => new() { ["type"] = "boolean" },
            _ => Texts(),
        };

    private static JsonObject With(JsonObject schema, ImmutableArray<string> required)
    {
        schema["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]);
        return schema;
    }

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

    private static JsonObject Words<T>(ImmutableArray<DocumentWord<T>> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word.Text)]) };

    private static JsonObject List(JsonObject item) =>
        new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Texts() => new() { ["anyOf"] = new JsonArray(Text(), List(Text())) };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
