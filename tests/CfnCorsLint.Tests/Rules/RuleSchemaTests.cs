using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
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
        key switch
        {
            "id" => new() { ["type"] = "string", ["pattern"] = "^CORS[0-9]{3}$" },
            "severity" => WordOrCases(RuleWords.Severities.Select(word => word.Text)),
            "sources" or "yields-to" or "at" => Reference("texts"),
            "for" => Words(RuleWords.Kinds.Select(word => word.Text)),
            "worlds" => Words(RuleWords.Worlds.Select(word => word.Text)),
            "needs-intent" or "in-fragments" => new() { ["type"] = "boolean" },
            "stops-deployment" => new() { ["type"] = Texts(["boolean", "object"]) },
            "default" => new() { ["type"] = Texts(["string", "boolean", "object"]) },
            "about" => Words(RuleWords.Concerns.Select(word => word.Text)),
            "once-per" => Words(RuleWords.Groupings.Select(word => word.Text)),
            "related" => OneOrMore(
                new()
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = Object(
                        RuleWords.RelatedKeys,
                        _ => new() { ["type"] = "string" }
                    ),
                }
            ),
            "fix" => OneOrMore(Reference("fix")),
            "when" or "require" => new() { ["type"] = "object" },
            _ => new() { ["type"] = "string" },
        };

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
        foreach (RuleWord<SubjectKind> kind in RuleWords.Kinds)
        {
            definitions[$"about-{kind.Text}"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Reference("tests"),
                ["properties"] = Object(
                    RuleWords.Junctions,
                    junction =>
                        junction == "not"
                            ? Reference($"about-{kind.Text}")
                            : new()
                            {
                                ["type"] = "array",
                                ["items"] = Reference($"about-{kind.Text}"),
                            }
                ),
                ["propertyNames"] = Words([
                    .. RuleWords.Junctions,
                    .. FactTable.NamesFor(kind.Meaning),
                ]),
            };
        }

        return definitions;
    }

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

    private static JsonObject Fix()
    {
        string[] parameters =
        [
            .. FixRecipe
                .Names.Values.SelectMany(names => names)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Texts(["use", .. RuleWords.RequiredFixKeys]),
            ["properties"] = Object(
                [.. RuleWords.FixKeys, .. parameters],
                key =>
                    key switch
                    {
                        "use" => Words(FixRecipe.Names.Keys.Order(StringComparer.Ordinal)),
                        "applicability" => WordOrCases(RuleWords.Trusts.Select(word => word.Text)),
                        "brings" => Reference("texts"),
                        "when" => new() { ["type"] = "object" },
                        _ => new() { ["type"] = "string" },
                    }
            ),
            ["allOf"] = Array(
                from recipe in FixRecipe.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                where !recipe.Value.IsEmpty
                select new JsonObject
                {
                    ["if"] = new JsonObject
                    {
                        ["properties"] = new JsonObject
                        {
                            ["use"] = new JsonObject { ["const"] = recipe.Key },
                        },
                    },
                    ["then"] = new JsonObject { ["required"] = Texts(recipe.Value) },
                }
            ),
        };
    }

    private static JsonObject WordOrCases(IEnumerable<string> words)
    {
        ImmutableArray<string> all = [.. words];
        JsonObject cases = Object(all, _ => new() { ["type"] = "object" });
        cases["otherwise"] = Words(all);
        return new JsonObject
        {
            ["anyOf"] = Array([
                Words(all),
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

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = Texts(words) };

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
