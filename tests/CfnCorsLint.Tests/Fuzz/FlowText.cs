using System.Globalization;
using System.Text;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Writes a node in one line that can stand at any place of another text.</summary>
internal sealed class FlowText
{
    private readonly StringBuilder _text = new();
    private readonly bool _isJson;
    private readonly int _most;

    private FlowText(bool isJson, int most)
    {
        _isJson = isJson;
        _most = most;
    }

    /// <param name="isJson">Whether tags have to become keys.</param>
    /// <param name="most">Where a longer text is cut short: nodes beyond become <c>null</c>.</param>
    public static string Of(SyntaxNode node, bool isJson, int most = 3000)
    {
        var writer = new FlowText(isJson, most);
        writer.Write(node.Resolved);
        return writer._text.ToString();
    }

    /// <summary>A text in double quotes, as JSON and YAML both read it.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (
                char.IsControl(character)
                || char.IsSurrogate(character)
                || character > '\u2000'
            )
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }

    private void Write(SyntaxNode node)
    {
        if (_text.Length > _most)
        {
            _text.Append("null");
            return;
        }

        if (node.Tag is not ['!', not ('!' or '<'), ..] tag)
        {
            WriteBare(node);
        }
        else if (_isJson)
        {
            string name = tag[1..];
            string key = Quoted(name is "Ref" or "Condition" ? name : $"Fn::{name}");
            _text.Append('{').Append(key).Append(": ");
            WriteBare(node);
            _text.Append('}');
        }
        else
        {
            _text.Append(tag).Append(' ');
            WriteBare(node);
        }
    }

    private void WriteBare(SyntaxNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                WriteAll(
                    '{',
                    mapping.Entries,
                    '}',
                    entry =>
                    {
                        _text.Append(Quoted(entry.Name ?? "")).Append(": ");
                        Write(entry.Value.Resolved);
                    }
                );
                break;
            case SequenceNode list:
                WriteAll('[', list.Items, ']', item => Write(item.Resolved));
                break;
            case ScalarNode scalar when IsWord(scalar):
                _text.Append(scalar.Value);
                break;
            case ScalarNode scalar when ScalarTyping.KindOf(scalar) == ScalarKind.Null:
                _text.Append("null");
                break;
            case ScalarNode scalar:
                _text.Append(Quoted(scalar.Value));
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void WriteAll<T>(char open, IEnumerable<T> items, char close, Action<T> write)
    {
        _text.Append(open);
        bool isFirst = true;
        foreach (T item in items)
        {
            _text.Append(isFirst ? "" : ", ");
            isFirst = false;
            write(item);
        }

        _text.Append(close);
    }

    /// <summary>Whether it is a number or a truth value that JSON writes without quotes, too.</summary>
    private static bool IsWord(ScalarNode scalar) =>
        scalar.IsPlain
        && (
            scalar.Value is "true" or "false"
            || (
                scalar.Value.Length is > 0 and < 15
                && scalar.Value.All(char.IsAsciiDigit)
                && (scalar.Value[0] != '0' || scalar.Value.Length == 1)
            )
        );
}
