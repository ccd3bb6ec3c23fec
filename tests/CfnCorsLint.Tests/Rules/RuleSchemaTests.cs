using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using static CfnCorsLint.Tests.Support.SchemaNodes;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The JSON schema for editors says what the reader says: it is written from the reader's own words.</summary>
public sealed class RuleSchemaTests
{
    [Fact]
    public void The_schema_knows_every_key_operator_fact_and_recipe() =>
        Match(Schema(), "rules/rule.schema.json");

    private static JsonObject Schema() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A rule of cfncors",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Names(RuleWords.RequiredKeys),
            ["properties"] = Properties(RuleWords.Keys, Key),
            ["allOf"] = Array(RuleWords.Kinds.Select(kind => ForKind(kind.Text, kind.Meaning))),
            ["definitions"] = Definitions(),
        };

    private static JsonObject Key(string key) =>
        Described(
            key switch
            {
                "id" => RuleId(),
                "severity" => WordOrCases(RuleWords.Severities),
                "sources" or "yields-to" or "at" => Reference("texts"),
                "for" => Words(RuleWords.Kinds),
                "worlds" => Words(RuleWords.Worlds),
                "needs-intent" or "in-fragments" => Flag(),
                "stops-deployment" => new() { ["type"] = Names(["boolean", "object"]) },
                "default" => new() { ["type"] = Names(["string", "boolean", "object"]) },
                "about" => Words(RuleWords.Concerns),
                "once-per" => Words(RuleWords.Groupings),
                "related" => OneOrMore(
                    new()
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = false,
                        ["properties"] = Properties(
                            RuleWords.RelatedKeys,
                            name => Described(AnyText(), ExplanationOf(RuleKeys.OfRelated, name))
                        ),
                    }
                ),
                "fix" => OneOrMore(Reference("fix")),
                "when" or "require" => new() { ["type"] = "object" },
                _ => AnyText(),
            },
            ExplanationOf(RuleKeys.OfRule, key)
        );

    private static string ExplanationOf(ImmutableArray<DocumentKey> keys, string name) =>
        keys.First(key => key.Name == name).Explanation;

    /// <summary>An editor shows the text; what is only a reference may have none beside it in draft 7.</summary>
    private static JsonObject Described(JsonObject schema, string text)
    {
        if (schema.ContainsKey("$ref"))
        {
            schema = new JsonObject { ["allOf"] = Array([schema]) };
        }

        schema.Insert(0, "description", text);
        return schema;
    }

    /// <summary>Which facts a condition may ask for depends on the subject.</summary>
    private static JsonObject ForKind(string word, SubjectKind kind) =>
        new()
        {
            ["if"] = new JsonObject
            {
                ["required"] = Names(["for"]),
                ["properties"] = new JsonObject { ["for"] = new JsonObject { ["const"] = word } },
            },
            ["then"] = new JsonObject
            {
                ["required"] = Names(RuleKeys.OfJudging),
                ["properties"] = Properties(["when", "require"], _ => Reference($"about-{word}")),
            },
        };

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject
        {
            ["texts"] = OneOrMore(AnyText()),
            ["tests"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = Properties(OperatorDefinition.Words, Operator),
            },
            ["fix"] = Fix(),
        };
        foreach (DocumentWord<SubjectKind> kind in RuleWords.Kinds)
        {
            definitions[$"about-{kind.Text}"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = Properties(
                    [.. RuleWords.Junctions, .. FactTable.NamesFor(kind.Meaning)],
                    word => Condition(kind, word)
                ),
            };
        }

        return definitions;
    }

    private static JsonObject Condition(DocumentWord<SubjectKind> kind, string word) =>
        FactTable.Find(kind.Meaning, word) is { } fact
            ? Described(Reference("tests"), RuleLanguage.TextOf(fact))
        : word == "not" ? Reference($"about-{kind.Text}")
        : new() { ["type"] = "array", ["items"] = Reference($"about-{kind.Text}") };

    private static JsonObject Operator(string word) =>
        OperatorDefinition.All.FirstOrDefault(one => one.Word == word) is { } definition
            ? new()
            {
                ["description"] = $"{definition.Meaning} Example: {definition.Example}",
                ["type"] = definition.Form switch
                {
                    OperatorForm.Flag => "boolean",
                    OperatorForm.Range => "array",
                    OperatorForm.Pattern => "string",
                    _ => Names(["string", "number", "boolean", "array"]),
                },
            }
        : word is "all" or "any" ? new() { ["type"] = "array", ["items"] = Reference("tests") }
        : Reference("tests");

    private static JsonObject Fix() =>
        new()
        {
            ["type"] = "object",
            ["required"] = Names(RuleWords.RequiredFixKeys),
            ["properties"] = Properties(RuleWords.FixKeys, FixKey),
            ["allOf"] = Array(RecipeDefinition.All.Select(OfRecipe)),
        };

    private static JsonObject FixKey(string key) =>
        Described(
            key switch
            {
                "use" => Explained(RecipeDefinition.All.Select(one => (one.Word, one.Meaning))),
                "applicability" => WordOrCases(RuleWords.Trusts),
                "brings" => Reference("texts"),
                "when" => new() { ["type"] = "object" },
                _ => AnyText(),
            },
            ExplanationOf(RuleKeys.OfFix, key)
        );

    /// <summary>What else a fix by that recipe needs, and may have.</summary>
    private static JsonObject OfRecipe(RecipeDefinition recipe) =>
        new()
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["use"] = new JsonObject { ["const"] = recipe.Word },
                },
            },
            ["then"] = new JsonObject
            {
                ["required"] = Names(recipe.Parameters.Select(parameter => parameter.Name)),
                ["properties"] = Properties(
                    recipe.Parameters.Select(parameter => parameter.Name),
                    name => Parameter(recipe.Parameters.First(one => one.Name == name))
                ),
                ["propertyNames"] = new JsonObject
                {
                    ["enum"] = Names([
                        .. RuleWords.FixKeys,
                        .. recipe.Parameters.Select(parameter => parameter.Name),
                    ]),
                },
            },
        };

    private static JsonObject Parameter(RecipeParameter parameter) =>
        Described(
            parameter.Kind == ParameterKind.Choice
                ? new JsonObject { ["enum"] = Names(parameter.Choices) }
                : AnyText(),
            RuleLanguage.TextOf(parameter)
        );

    private static JsonObject WordOrCases<T>(ImmutableArray<DocumentWord<T>> words)
    {
        JsonObject cases = Properties(
            words.Select(word => word.Text),
            _ => new() { ["type"] = "object" }
        );
        cases["otherwise"] = Words(words);
        return new JsonObject
        {
            ["anyOf"] = Array([
                Words(words),
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["required"] = Names(["otherwise"]),
                    ["properties"] = cases,
                },
            ]),
        };
    }

    private static JsonObject Words<T>(ImmutableArray<DocumentWord<T>> words) =>
        Explained(words.Select(word => (word.Text, word.Explanation)));

    /// <summary>One of some words, each with its sentence where it has one.</summary>
    private static JsonObject Explained(IEnumerable<(string Word, string Text)> words)
    {
        (string Word, string Text)[] all = [.. words];
        return all.All(one => one.Text.Length == 0)
            ? new JsonObject { ["enum"] = Names(all.Select(one => one.Word)) }
            : new JsonObject
            {
                ["oneOf"] = Array(
                    all.Select(one => new JsonObject
                    {
                        ["const"] = one.Word,
                        ["description"] = one.Text,
                    })
                ),
            };
    }

    private static JsonObject Reference(string name) =>
        new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items.Cast<JsonNode>()];
}
