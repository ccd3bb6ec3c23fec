using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Support;
using static CfnCorsLint.Tests.Support.SchemaNodes;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>The JSON schema of <c>symptoms.yaml</c> for editors says what the reader says: it is written from the reader's own words.</summary>
public sealed class SymptomSchemaTests
{
    [Fact]
    public void The_schema_knows_every_key_and_word() =>
        SchemaNodes.Match(
            SchemaNodes.Root("What people see when CORS fails, for cfncors", Keys()),
            "rules/symptoms.schema.json"
        );

    private static JsonObject Keys() =>
        new()
        {
            ["sources"] = new JsonObject
            {
                ["type"] = "object",
                ["propertyNames"] = Words(SymptomWords.Sources),
                ["additionalProperties"] = Mapping(SymptomWords.SourceKeys, SourceKey),
            },
            ["statuses"] = Rows(SymptomWords.StatusKeys, _ => AnyText()),
            ["symptoms"] = List(
                With(
                    Mapping(SymptomWords.SymptomKeys, SymptomKey),
                    SymptomWords.RequiredSymptomKeys
                )
            ),
            ["bodies"] = Rows(SymptomWords.BodyKeys, BodyKey),
            ["look-alikes"] = Rows(SymptomWords.LookAlikeKeys, _ => AnyText()),
        };

    /// <summary>A list of objects of which each has every key.</summary>
    private static JsonObject Rows(ImmutableArray<string> keys, Func<string, JsonObject> value) =>
        List(With(Mapping(keys, value), keys));

    private static JsonObject BodyKey(string key) =>
        key == "status" ? new() { ["type"] = "integer" } : AnyText();

    private static JsonObject SourceKey(string key) =>
        key == "name" ? AnyText() : OneOrMore(AnyText());

    private static JsonObject SymptomKey(string key) =>
        key switch
        {
            "from" => Words(SymptomWords.Sources),
            "about" => Words(SymptomWords.Steps),
            "texts" or "sources" => OneOrMore(AnyText()),
            "rules" => List(RuleId()),
            "is-detail" or "takes-reason" or "with-credentials" => Flag(),
            "confidence" => Words(SymptomWords.Confidences),
            "cases" => List(Mapping(SymptomWords.CaseKeys, CaseKey)),
            "answer" => Mapping(SymptomWords.AnswerKeys, AnswerKey),
            "example" => new() { ["type"] = new JsonArray("string", "object") },
            _ => AnyText(),
        };

    private static JsonObject CaseKey(string key) =>
        key == "rules" ? OneOrMore(AnyText()) : AnyText();

    private static JsonObject AnswerKey(string key) =>
        key switch
        {
            "to" => Words(SymptomWords.Answered),
            "status" => List(new() { ["type"] = new JsonArray("integer", "string") }),
            "by" => List(Words(SymptomWords.Answerers)),
            "body" => AnyText(),
            "known-by-body" or "allows-origin" => Flag(),
            _ => OneOrMore(AnyText()),
        };
}
