using System.Text;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Names expressions so that two expressions with one name have one value: <c>Ref Env</c>, <c>Fn::Select(["0",Ref Names])</c>.</summary>
internal static class ExpressionName
{
    private const int MaxDepth = 32;
    private const int MaxLength = 4096;

    public static string Of(SyntaxNode node)
    {
        var name = new StringBuilder();
        Write(node, name, 0);
        return name.ToString();
    }

    private static void Write(SyntaxNode node, StringBuilder name, int depth)
    {
        if (depth > MaxDepth || name.Length > MaxLength)
        {
            // The place makes it a name of its own.
            name.Append('@').Append(node.Span.Start);
            return;
        }

        Intrinsic? call = IntrinsicReader.Read(node);
        if (call is { Name: "Fn::Sub", Text: ['$', '{', .. var variable, '}'] } && IsName(variable))
        {
            name.Append("Ref ").Append(variable);
        }
        else if (call is { Name: "Ref", Text: not null })
        {
            name.Append(call.Title);
        }
        else if (call is not null)
        {
            name.Append(call.Name).Append('(');
            WriteBare(
                ReferenceEquals(call.Argument, call.Node) ? call.Node : call.Argument.Resolved,
                call,
                name,
                depth
            );
            name.Append(')');
        }
        else
        {
            WriteBare(node.Resolved, null, name, depth);
        }
    }

    private static void WriteBare(SyntaxNode node, Intrinsic? owner, StringBuilder name, int depth)
    {
        bool isTagged = ReferenceEquals(node, owner?.Node);
        if (owner is not null && !isTagged && IntrinsicReader.Read(node) is not null)
        {
            Write(node, name, depth + 1);
            return;
        }

        switch (node)
        {
            case ScalarNode scalar:
                name.Append('"').Append(scalar.Value).Append('"');
                break;
            case SequenceNode list:
                foreach (SyntaxNode item in list.Items)
                {
                    Write(item, name, depth + 1);
                    name.Append(',');
                }

                break;
            case MappingNode mapping:
                foreach (MappingEntry entry in mapping.EffectiveEntries)
                {
                    name.Append(entry.Name).Append(':');
                    Write(entry.Value, name, depth + 1);
                    name.Append(',');
                }

                break;
            default:
                break;
        }
    }

    private static bool IsName(string text) => text.All(char.IsAsciiLetterOrDigit);
}
