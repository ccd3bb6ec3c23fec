using System.Globalization;
using System.Text;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Writes what a tree says in one spelling, so that a template as YAML and the same as JSON have one text.</summary>
internal static class CanonicalText
{
    /// <remarks>An alias stays a name: what it stands for is written where its anchor is.</remarks>
    public static string Of(SyntaxNode root)
    {
        var text = new StringBuilder();
        var rest = new Stack<object>([root]);
        while (rest.TryPop(out object? next))
        {
            if (next is not SyntaxNode node)
            {
                text.Append(next);
                continue;
            }

            // An intrinsic in its short form is a mapping with one key in its long form.
            string? call = node.Tag is ['!', not '!', .. var name] ? node.Tag[1..] : null;
            if (call is not null)
            {
                text.Append("{\0")
                    .Append(call is "Ref" or "Condition" ? "" : "Fn::")
                    .Append(call)
                    .Append('\0');
                rest.Push('}');
            }

            Write(node, call, text, rest);
        }

        return text.ToString();
    }

    private static void Write(SyntaxNode node, string? call, StringBuilder text, Stack<object> rest)
    {
        switch (node)
        {
            case ScalarNode { Value: var path } when call == "GetAtt":
                text.Append("[\0").AppendJoin("\0\0", path.Split('.', 2)).Append("\0]");
                break;
            case ScalarNode scalar:
                text.Append('\0').Append(TextOf(scalar)).Append('\0');
                break;
            case AliasNode alias:
                text.Append('*').Append(alias.Name);
                break;
            case SequenceNode list:
                text.Append('[');
                rest.Push(']');
                foreach (SyntaxNode item in list.Items.Reverse())
                {
                    rest.Push(item);
                }

                break;
            case MappingNode mapping:
                text.Append('{');
                rest.Push('}');
                foreach (MappingEntry entry in mapping.Entries.Reverse())
                {
                    rest.Push(entry.Value);
                    rest.Push($"\0{entry.Name}\0");
                }

                break;
            default:
                break;
        }
    }

    /// <summary>CloudFormation turns booleans and numbers into texts: as it does, whatever the spelling.</summary>
    private static string TextOf(ScalarNode scalar) =>
        ScalarTyping.KindOf(scalar) switch
        {
            ScalarKind.Null => "",
            ScalarKind.Boolean => ScalarTyping.BooleanOf(scalar) == true ? "true" : "false",
            ScalarKind.Integer when ScalarTyping.IntegerOf(scalar) is { } number => number.ToString(
                CultureInfo.InvariantCulture
            ),
            _ => scalar.Value,
        };
}
