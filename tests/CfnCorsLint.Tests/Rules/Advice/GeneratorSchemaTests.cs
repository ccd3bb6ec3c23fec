using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Advice;
using static CfnCorsLint.Tests.Support.SchemaNodes;

namespace CfnCorsLint.Tests.Rules.Advice;

/// <summary>The JSON schema of <c>generators.yaml</c> for editors is written from the reader's own words.</summary>
public sealed class GeneratorSchemaTests
{
    [Fact]
    public void The_schema_knows_every_key_and_word() =>
        Match(
            Root(
                "What to write where a tool makes the template, for cfncors",
                new JsonObject
                {
                    ["tools"] = Mapping(
                        GeneratorWords.Tools.Select(tool => tool.Text),
                        _ => Mapping(GeneratorWords.ToolKeys, ToolKey)
                    ),
                    ["advice"] = List(Mapping(GeneratorWords.RowKeys, RowKey)),
                }
            ),
            "rules/generators.schema.json"
        );

    private static JsonObject ToolKey(string key) => key == "sources" ? List(AnyText()) : AnyText();

    private static JsonObject RowKey(string key) =>
        key == GeneratorWords.Rules
            ? List(RuleId())
            : Mapping(GeneratorWords.AdviceKeys, _ => AnyText());
}
