using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The JSON schema for editors says what the reader says: it is written from the reader's own words.</summary>
public sealed class RuleSchemaTests
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_knows_every_key_operator_fact_and_recipe() =>
        Snapshot.Match(
            Schema().ToJsonString(s_options) + "\n",
            Repo.PathTo("rules/rule.schema.json")
        );

    private static JsonObject Schema() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A rule of cfncors",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Texts(RuleWords.RequiredKeys),
            ["properties"] = Object(RuleWords.Keys, Key),
            ["allOf"] = Array(RuleWords.Kinds.Select(kind => ForKind(kind.Text, kind.Meaning))),
            ["definitions"] = Definitions(),
        };

    private static JsonObject Key(string key) =>
        Described(
            key switch
            {
                "id" => new() { ["type"] = "string", ["pattern"] = "^CORS[0-9]{3}$" },
                "severity" => WordOrCases(RuleWords.Severities),
                "sources" or "yields-to" or "at" => Reference("texts"),
                "for" => Words(RuleWords.Kinds),
                "worlds" => Words(RuleWords.Worlds),
                "needs-intent" or "in-fragments" => new() { ["type"] = "boolean" },
                "stops-deployment" => new() { ["type"] = Texts(["boolean", "object"]) },
                "default" => new() { ["type"] = Texts(["string", "boolean", "object"]) },
                "about" => Words(RuleWords.Concerns),
                "once-per" => Words(RuleWords.Groupings),
                "related" => OneOrMore(
                    new()
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = false,
                        ["properties"] = Object(
                            RuleWords.RelatedKeys,
                            name =>
                                Described(
                                    new() { ["type"] = "string" },
                                    ExplanationOf(RuleKeys.OfRelated, name)
                                )
                        ),
                    }
                ),
                "fix" => OneOrMore(Reference("fix")),
                "when" or "require" => new() { ["type"] = "object" },
                _ => new() { ["type"] = "string" },
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
                ["required"] = Texts(["for"]),
                ["properties"] = new JsonObject { ["for"] = new JsonObject { ["const"] = word } },
            },
            ["then"] = new JsonObject
            {
                ["required"] = Texts(RuleKeys.OfJudging),
                ["properties"] = Object(["when", "require"], _ => Reference($"about-{word}")),
            },
        };

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject
        {
            ["texts"] = OneOrMore(new() { ["type"] = "string" }),
            ["tests"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = Object(OperatorDefinition.Words, Operator),
            },
            ["fix"] = Fix(),
        };
        foreach (DocumentWord<SubjectKind> kind in RuleWords.Kinds)
        {
            definitions[$"about-{kind.Text}"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = Object(
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
                    _ => Texts(["string", "number", "boolean", "array"]),
                },
            }
        : word is "all" or "any" ? new() { ["type"] = "array", ["items"] = Reference("tests") }
        : Reference("tests");

    private static JsonObject Fix() =>
        new()
        {
            ["type"] = "object",
            ["required"] = Texts(RuleWords.RequiredFixKeys),
            ["properties"] = Object(RuleWords.FixKeys, FixKey),
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
                _ => new() { ["type"] = "string" },
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
                ["required"] = Texts(recipe.Parameters.Select(parameter => parameter.Name)),
                ["properties"] = Object(
                    recipe.Parameters.Select(parameter => parameter.Name),
                    name => Parameter(recipe.Parameters.First(one => one.Name == name))
                ),
                ["propertyNames"] = new JsonObject
                {
                    ["enum"] = Texts([
                        .. RuleWords.FixKeys,
                        .. recipe.Parameters.Select(parameter => parameter.Name),
                    ]),
                },
            },
        };

    private static JsonObject Parameter(RecipeParameter parameter) =>
        Described(
            parameter.Kind == ParameterKind.Choice
                ? new JsonObject { ["enum"] = Texts(parameter.Choices) }
                : new JsonObject { ["type"] = "string" },
            RuleLanguage.TextOf(parameter)
        );

    private static JsonObject WordOrCases<T>(ImmutableArray<DocumentWord<T>> words)
    {
        JsonObject cases = Object(
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
                    ["required"] = Texts(["otherwise"]),
                    ["properties"] = cases,
                },
            ]),
        };
    }

    private static JsonObject OneOrMore(JsonObject item) =>
        new()
        {
            ["anyOf"] = Array([
                item,
                new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() },
            ]),
        };

    private static JsonObject Words<T>(ImmutableArray<DocumentWord<T>> words) =>
        Explained(words.Select(word => (word.Text, word.Explanation)));

    /// <summary>One of some words, each with its sentence where it has one.</summary>
    private static JsonObject Explained(IEnumerable<(string Word, string Text)> words)
    {
        (string Word, string Text)[] all = [.. words];
        return all.All(one => one.Text.Length == 0)
            ? new JsonObject { ["enum"] = Texts(all.Select(one => one.Word)) }
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

    private static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(text => (JsonNode)text)];

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items.Cast<JsonNode>()];

    private static JsonObject Object(IEnumerable<string> keys, Func<string, JsonObject> value)
    {
        var found = new JsonObject();
        foreach (string key in keys)
        {
            found[key] = value(key);
        }

        return found;
    }
}
