using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>A YAML template written once more as JSON, short intrinsics in their long form.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html</remarks>
internal static class JsonForm
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Whether a text says the same as JSON: an anchor is expanded and may be a bomb, a suppression is lost with its comment.</summary>
    public static bool CanBeOf(SyntaxTree tree) =>
        !tree.Source.Content.Contains('&', StringComparison.Ordinal)
        && !tree.Comments.Any(IsSuppression)
        && tree
            is {
                Language: SyntaxLanguage.Yaml,
                Errors.IsEmpty: true,
                DocumentCount: 1,
                Root: { } root
            }
        && !NodeWalk
            .Within(root)
            .OfType<MappingNode>()
            .Any(mapping => DuplicateKeys.In(mapping).Any());

    /// <summary>Whether it is a comment that a fix may take away.</summary>
    public static bool IsSuppression(Comment comment) =>
        comment.Text.StartsWith("cfncors:", StringComparison.Ordinal);

    public static SourceText Of(SyntaxTree tree)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
        {
            Write(tree.Root, writer);
        }

        return new SourceText(
            Path.ChangeExtension(tree.Source.Path, ".json"),
            Encoding.UTF8.GetString(bytes.ToArray())
        );
    }

    private static void Write(SyntaxNode? node, Utf8JsonWriter writer)
    {
        SyntaxNode? settled = node?.Resolved;
        if (settled?.Tag is ['!', not '!', ..] tag)
        {
            string name = tag[1..];
            writer.WriteStartObject();
            writer.WritePropertyName(name is "Ref" or "Condition" ? name : $"Fn::{name}");
            WriteArgument(name, settled, writer);
            writer.WriteEndObject();
        }
        else
        {
            WriteBare(settled, writer);
        }
    }

    private static void WriteArgument(string name, SyntaxNode node, Utf8JsonWriter writer)
    {
        if (name == "GetAtt" && node is ScalarNode { Value: var text })
        {
            writer.WriteStartArray();
            foreach (string part in text.Split('.', 2))
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteBare(node, writer);
        }
    }

    private static void WriteBare(SyntaxNode? node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.WriteStartObject();
                foreach (MappingEntry entry in mapping.EffectiveEntries)
                {
                    writer.WritePropertyName(entry.Name ?? "");
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (SyntaxNode item in sequence.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode scalar:
                WriteScalar(scalar, writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteScalar(ScalarNode scalar, Utf8JsonWriter writer)
    {
        switch (ScalarTyping.KindOf(scalar))
        {
            case ScalarKind.Boolean:
                writer.WriteBooleanValue(ScalarTyping.BooleanOf(scalar) ?? false);
                break;
            case ScalarKind.Null:
                writer.WriteNullValue();
                break;
            case ScalarKind.Integer when ScalarTyping.IntegerOf(scalar) is { } number:
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }
}
