using System.Globalization;
using System.Text.Json.Nodes;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Turns a syntax tree into the JSON values that it stands for, for libraries that take no text.</summary>
internal sealed class JsonNodes
{
    /// <summary>The most values that are made: aliases can make them endless.</summary>
    private const int Max = 500_000;

    private int _count;

    /// <returns><see langword="null"/> for an empty tree, and for one that is too large.</returns>
    public static JsonNode? Of(SyntaxNode? root)
    {
        var nodes = new JsonNodes();
        JsonNode? made = root is null ? null : nodes.Make(root.Resolved);
        return nodes._count > Max ? null : made;
    }

    private JsonNode? Make(SyntaxNode node)
    {
        if (++_count > Max)
        {
            return null;
        }

        switch (node)
        {
            case MappingNode mapping:
                var made = new JsonObject();
                foreach (MappingEntry entry in mapping.EffectiveEntries)
                {
                    if (entry.Name is { } name)
                    {
                        made[name] = Make(entry.Value.Resolved);
                    }
                }

                return made;
            case SequenceNode list:
                return new JsonArray([.. list.Items.Select(item => Make(item.Resolved))]);
            default:
                return node is ScalarNode scalar ? Make(scalar) : null;
        }
    }

    private static JsonValue? Make(ScalarNode scalar) =>
        ScalarTyping.KindOf(scalar) switch
        {
            ScalarKind.Null => null,
            ScalarKind.Boolean => JsonValue.Create(ScalarTyping.BooleanOf(scalar) == true),
            ScalarKind.Integer
            or ScalarKind.Float
                when double.TryParse(
                    scalar.Value,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double number
                ) => double.IsInteger(number) && Math.Abs(number) < long.MaxValue
                ? JsonValue.Create((long)number)
                : JsonValue.Create(number),
            _ => JsonValue.Create(scalar.Value),
        };
}
