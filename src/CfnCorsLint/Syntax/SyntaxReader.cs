using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Reads a YAML or JSON text into a tree, which holds the errors of the text as well: nothing is thrown.</summary>
public static class SyntaxReader
{
    /// <summary>Reads JSON if the path ends in <c>.json</c> or the text begins with <c>{</c>, else YAML.</summary>
    /// <remarks>A text that begins with <c>{</c>, is no JSON and has another name may be YAML in flow style.</remarks>
    public static SyntaxTree Read(SourceText source)
    {
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonReader.Read(source);
        }

        ReadOnlySpan<char> text = source.Content.AsSpan().TrimStart();
        if (!text.StartsWith('{'))
        {
            return YamlReader.Read(source);
        }

        SyntaxTree json = JsonReader.Read(source);
        if (json.Errors.IsEmpty)
        {
            return json;
        }

        SyntaxTree yaml = YamlReader.Read(source);
        bool looksLikeJson = text[1..].TrimStart() is ['"' or '}', ..] or [];
        return yaml.Errors.IsEmpty || !looksLikeJson ? yaml : json;
    }
}
