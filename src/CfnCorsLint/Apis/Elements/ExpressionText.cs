using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Writes an expression as a short text that is equal however the expression is written, to tell apart things outside the template.</summary>
internal static class ExpressionText
{
    private const int MaxDepth = 16;

    /// <summary><c>ApiId</c> for a <c>Ref</c>, <c>Api.RootResourceId</c> for a <c>GetAtt</c>, <c>ImportValue(shared-api)</c> for others.</summary>
    public static string Of(SyntaxNode node) => Of(node, 0);

    private static string Of(SyntaxNode node, int depth) =>
        depth > MaxDepth ? "…"
        : IntrinsicReader.Read(node) is { } call ? Of(call, depth)
        : Plain(node, depth, ",");

    private static string Of(Intrinsic call, int depth) =>
        call.Name switch
        {
            "Ref" => Argument(call, depth, ","),
            "Fn::GetAtt" => Argument(call, depth, "."),
            "Fn::Sub"
                when call.Text is ['$', '{', .. var name, '}']
                    && !name.Contains('$', StringComparison.Ordinal) => name,
            _ =>
                $"{call.Name.Replace("Fn::", "", StringComparison.Ordinal)}({Argument(call, depth, ",")})",
        };

    /// <summary>In the short form the argument is the call's own node, which must not be read as a call again.</summary>
    private static string Argument(Intrinsic call, int depth, string separator) =>
        ReferenceEquals(call.Argument, call.Node) ? Plain(call.Argument, depth, separator)
        : call.Argument.Resolved is SequenceNode ? Plain(call.Argument, depth, separator)
        : Of(call.Argument, depth + 1);

    private static string Plain(SyntaxNode node, int depth, string separator) =>
        node.Resolved switch
        {
            ScalarNode scalar => scalar.Value,
            SequenceNode list => string.Join(
                separator,
                list.Items.Select(item => Of(item, depth + 1))
            ),
            MappingNode mapping => string.Join(
                separator,
                mapping.Entries.Select(entry => $"{entry.Name}:{Of(entry.Value, depth + 1)}")
            ),
            _ => "",
        };
}
