using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Templates;

/// <summary>Writes a YAML tree as JSON, short intrinsics in their long form.</summary>
internal static class JsonText
{
    public static string Of(SyntaxNode? node) =>
        node?.Tag switch
        {
            null => Bare(node),
            "!Ref" => $"{{\"Ref\": {Bare(node)}}}",
            "!Condition" => $"{{\"Condition\": {Bare(node)}}}",
            var tag => $"{{\"Fn::{tag[1..]}\": {Bare(node)}}}",
        };

    private static string Bare(SyntaxNode? node) =>
        node switch
        {
            MappingNode mapping =>
                $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Quote(entry.Name ?? "")}: {Of(entry.Value)}"))}}}",
            SequenceNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
            ScalarNode scalar => ScalarTyping.KindOf(scalar) switch
            {
                ScalarKind.Integer => scalar.Value,
                ScalarKind.Boolean => ScalarTyping.BooleanOf(scalar) == true ? "true" : "false",
                ScalarKind.Null => "null",
                _ => Quote(scalar.Value),
            },
            _ => "null",
        };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
