using System.Text.Json;
using System.Text.Json.Nodes;

namespace CfnCorsLint.Tests.Support;

/// <summary>Reads JSON against one of the schemas of the repository, by the key words that those use.</summary>
/// <remarks>Front doors read far more of it with a whole validator; this one needs nothing but the tests.</remarks>
internal sealed class JsonSchema(string name)
{
    private readonly JsonNode _root = JsonNode.Parse(
        File.ReadAllText(Repo.PathTo($"schemas/{name}.schema.json"))
    )!;

    /// <returns>A line for each place that the schema refuses.</returns>
    public IEnumerable<string> Refused(string json) =>
        Refused(JsonNode.Parse(json), _root, "").Select(line => $"{name}: {line}");

    private IEnumerable<string> Refused(JsonNode? value, JsonNode schema, string at)
    {
        JsonNode meant = Meant(schema);
        if ((meant["anyOf"] ?? meant["oneOf"]) is JsonArray forms)
        {
            return forms.Any(form => !Refused(value, form!, at).Any())
                ? []
                : [$"{at} has none of the forms it may have: {value?.ToJsonString()}"];
        }

        IEnumerable<string> own = IsTyped(value, meant["type"])
            ? []
            : [$"{at} is no {meant["type"]}"];
        JsonArray? words =
            meant["enum"] as JsonArray ?? (meant["const"] is { } only ? [only.DeepClone()] : null);
        if (words?.Any(word => JsonNode.DeepEquals(word, value)) == false)
        {
            own = own.Append($"{at} is none of {words.ToJsonString()}");
        }

        return value switch
        {
            JsonObject map => own.Concat(RefusedKeys(map, meant, at)),
            JsonArray list when meant["items"] is { } item => own.Concat(
                list.SelectMany((one, index) => Refused(one, item, $"{at}/{index}"))
            ),
            _ => own,
        };
    }

    private IEnumerable<string> RefusedKeys(JsonObject map, JsonNode schema, string at)
    {
        foreach (JsonNode? key in schema["required"]?.AsArray() ?? [])
        {
            if (!map.ContainsKey(key!.GetValue<string>()))
            {
                yield return $"{at} has no {key}";
            }
        }

        JsonNode? others = schema["additionalProperties"];
        foreach ((string key, JsonNode? value) in map)
        {
            JsonNode? part = schema["properties"]?[key] ?? others as JsonObject;
            if (part is null && others?.GetValueKind() == JsonValueKind.False)
            {
                yield return $"{at}/{key} is not known";
            }

            foreach (string line in part is null ? [] : Refused(value, part, $"{at}/{key}"))
            {
                yield return line;
            }
        }
    }

    private JsonNode Meant(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference
            ? _root["definitions"]![reference.Split('/')[^1]]!
            : schema;

    private static bool IsTyped(JsonNode? value, JsonNode? type) =>
        type switch
        {
            null => true,
            JsonArray types => types.Any(one => IsTyped(value, one)),
            _ => value?.GetValueKind() switch
            {
                null => type.GetValue<string>() == "null",
                JsonValueKind.Number => type.GetValue<string>() is "number" or "integer",
                JsonValueKind.True or JsonValueKind.False => type.GetValue<string>() == "boolean",
                JsonValueKind.String => type.GetValue<string>() == "string",
                JsonValueKind.Array => type.GetValue<string>() == "array",
                _ => type.GetValue<string>() == "object",
            },
        };
}
