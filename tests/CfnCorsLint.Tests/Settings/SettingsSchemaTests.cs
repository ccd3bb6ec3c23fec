using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Settings;

/// <summary>The JSON schema for editors says what the reader says: it is written from the reader's own words.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_knows_every_key_word_and_rule() =>
        Snapshot.Match(
            Schema().ToJsonString(s_options) + "\n",
            Repo.PathTo("schemas/settings.schema.json")
        );

    [Fact]
    public void The_reader_takes_every_key_of_the_schema()
    {
        var example = new JsonObject();
        foreach ((string key, JsonNode? part) in Properties(Schema()))
        {
            example[key] = part?["examples"]?[0]?.DeepClone();
        }

        SettingsReadResult read = SettingsReader.Read(
            SyntaxReader.Read(new SourceText("settings.json", example.ToJsonString()))
        );

        Assert.Equal(SettingsWords.Keys, example.Select(pair => pair.Key));
        Assert.Empty(read.Errors.Select(error => error.Message));
    }

    [Fact]
    public void The_README_shows_settings_that_are_read()
    {
        string readme = File.ReadAllText(Repo.PathTo("README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf("```yaml\norigins:", StringComparison.Ordinal) + 8;
        string example = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        SettingsReadResult read = SettingsReader.Read(
            SyntaxReader.Read(new SourceText(".cfncors.yaml", example))
        );

        Assert.Empty(read.Errors.Select(error => error.Message));
        Assert.All(
            SettingsWords.Keys,
            key => Assert.Contains($"\n{key}:", $"\n{example}", StringComparison.Ordinal)
        );
    }

    private static JsonObject Properties(JsonObject schema) =>
        Assert.IsType<JsonObject>(schema["properties"]);

    private static JsonObject Schema() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Settings of cfncors: .cfncors.yaml",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = Object(SettingsWords.Keys, Key),
            ["definitions"] = new JsonObject
            {
                ["texts"] = OneOrMore(new() { ["type"] = "string", ["minLength"] = 1 }),
                ["rule"] = Rule(),
                ["rules"] = Rules(),
            },
        };

    /// <summary>Each key with an example that the reader must take.</summary>
    private static JsonObject Key(string key) =>
        key switch
        {
            "origins" => With(
                OneOrMore(
                    new() { ["type"] = "string", ["pattern"] = "^[a-z0-9+.-]+://[^/?#A-Z]+$" }
                ),
                "Where your pages are served from, as browsers send it.",
                """["https://app.example.com", "http://localhost:3000"]"""
            ),
            "credentials" => With(
                new() { ["type"] = "boolean" },
                "Whether your pages call with cookies.",
                "false"
            ),
            "headers" => With(
                Reference("texts"),
                "Headers your pages send beyond what an API itself asks for.",
                """["X-Requested-With"]"""
            ),
            "max-age" => With(
                new()
                {
                    ["type"] = "integer",
                    ["minimum"] = 0,
                    ["maximum"] = SettingsWords.LongestMaxAge,
                },
                "For how many seconds browsers may remember a preflight.",
                "600"
            ),
            "code" => With(
                Words(SettingsWords.CodeModes.Select(word => word.Text)),
                "Whether the code of functions is read for what it answers; it is never run.",
                "\"off\""
            ),
            "apis" => With(
                new()
                {
                    ["type"] = "object",
                    ["additionalProperties"] = Closed(
                        SettingsWords.ApiKeys,
                        _ => Words(SettingsWords.Modes.Select(word => word.Text))
                    ),
                },
                "By the id of an API: whether CORS is wanted there.",
                """{"InternalApi": {"cors": "off"}}"""
            ),
            "rules" => With(
                Reference("rules"),
                "Severities and fixes by rule.",
                """{"CORS306": "error", "wildcard-origin": {"fix": "off"}, "CORS8": {"severity": "off"}}"""
            ),
            "files" => With(
                Closed(SettingsWords.FileKeys, _ => Reference("texts")),
                "Files to pass over, from the folder of this file on.",
                """{"exclude": ["vendor/**"]}"""
            ),
            "overrides" => With(
                new()
                {
                    ["type"] = "array",
                    ["items"] = Closed(
                        SettingsWords.OverrideKeys,
                        name => Reference(name == "files" ? "texts" : "rules")
                    ),
                },
                "Other rules for some files; the last that means a rule wins.",
                """[{"files": ["legacy/**"], "rules": {"CORS2": "off"}}]"""
            ),
            _ => throw new InvalidOperationException($"The schema does not know '{key}'."),
        };

    private static JsonObject Rule() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                Words(SettingsWords.Levels.Select(word => word.Text)),
                Closed(
                    SettingsWords.RuleKeys,
                    key =>
                        key == "fix"
                            ? Words(SettingsWords.FixLevels.Select(word => word.Text))
                            : Words(SettingsWords.Levels.Select(word => word.Text))
                )
            ),
        };

    /// <summary>By id and by name; the beginning of ids means several.</summary>
    private static JsonObject Rules()
    {
        var properties = new JsonObject();
        foreach (Rule rule in BuiltInRules.All)
        {
            properties[rule.Id] = Described(rule.Name);
        }

        foreach (Rule rule in BuiltInRules.All)
        {
            properties[rule.Name] = Described(rule.Id);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject
            {
                [$"^CORS({Beginnings()})?$"] = Reference("rule"),
            },
        };
    }

    /// <summary>The beginnings of ids that mean a rule.</summary>
    private static string Beginnings() =>
        string.Join(
            '|',
            BuiltInRules
                .All.SelectMany(rule => new[] { rule.Id[4..5], rule.Id[4..6] })
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static JsonObject Described(string what) =>
        new() { ["description"] = what, ["allOf"] = new JsonArray(Reference("rule")) };

    private static JsonObject With(JsonObject part, string description, string example)
    {
        JsonObject described = part["$ref"] is null
            ? part
            : new() { ["allOf"] = new JsonArray(part) };
        described["description"] = description;
        described["examples"] = new JsonArray(JsonNode.Parse(example));
        return described;
    }

    private static JsonObject Closed(IEnumerable<string> keys, Func<string, JsonObject> value) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Object(keys, value),
        };

    private static JsonObject OneOrMore(JsonObject item) =>
        new()
        {
            ["anyOf"] = new JsonArray(
                item,
                new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }
            ),
        };

    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject Reference(string name) =>
        new() { ["$ref"] = $"#/definitions/{name}" };

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
