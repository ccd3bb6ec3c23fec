using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>A request template that is written as a map, its quotes forgotten.</summary>
internal static partial class StructuredTemplate
{
    /// <summary>The media type of the first one; absent where all are texts, or expressions.</summary>
    public static Fact MediaType(Method? method) =>
        Find(method) is var (template, map) ? Fact.Of(template.MediaType, map)
        : method?.Integration is { UnknownRequestTemplates: { } why } open
            ? Fact.NotKnown(why, open.RequestTemplatesPlace ?? open.Place)
        : Fact.Missing(method?.Place);

    /// <summary>The map written as JSON; absent where it holds more than numbers, booleans and plain words.</summary>
    public static Fact AsText(Method? method)
    {
        if (Find(method) is not var (_, map))
        {
            return Fact.Missing(method?.Place);
        }

        string?[] entries = [.. map.Entries.Select(Entry)];
        return entries.Length == 0 || entries.Contains(null)
            ? Fact.Missing(map)
            : Fact.Of($"{{{string.Join(", ", entries)}}}", map);
    }

    private static (Integration.Template Template, MappingNode Map)? Find(Method? method)
    {
        foreach (Integration.Template template in method?.Integration?.RequestTemplates ?? [])
        {
            if (
                template.Value.Node is MappingNode map
                && IntrinsicReader.Read(map) is null
                && map.Entries.All(entry => entry.Name?.StartsWith("Fn::", Ordinal) is false)
            )
            {
                return (template, map);
            }
        }

        return null;
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string? Entry(MappingEntry entry) =>
        entry is { Name: { } name, Value: ScalarNode { Tag: null } scalar }
        && PlainWords.IsMatch(name)
        && Value(scalar) is { } value
            ? $"\"{name}\": {value}"
            : null;

    private static string? Value(ScalarNode scalar) =>
        ScalarTyping.KindOf(scalar) switch
        {
            ScalarKind.Boolean => ScalarTyping.BooleanOf(scalar) == true ? "true" : "false",
            ScalarKind.Integer => ScalarTyping.IntegerOf(scalar) is { } number ? $"{number}" : null,
            ScalarKind.Text when PlainWords.IsMatch(scalar.Value) => $"\"{scalar.Value}\"",
            _ => null,
        };

    [GeneratedRegex("^[A-Za-z0-9_. -]+$")]
    private static partial Regex PlainWords { get; }
}
