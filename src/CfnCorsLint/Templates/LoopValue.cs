using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>The value that the variable of a loop, <c>Fn::ForEach</c>, stands for in one round.</summary>
/// <param name="Name">Of the variable: <c>Verb</c>, written <c>${Verb}</c> or <c>!Ref Verb</c>.</param>
internal sealed record LoopValue(string Name, string Value)
{
    /// <summary>A copy of the tree for this round. Each node remembers the one that stands in the text.</summary>
    /// <remarks>What an alias stands for is left as it is written.</remarks>
    public SyntaxNode In(SyntaxNode root)
    {
        SyntaxNode copy = Copy(root);
        copy.Parent = root.Parent;
        return copy;
    }

    private SyntaxNode Copy(SyntaxNode node) =>
        node switch
        {
            AliasNode alias => new AliasNode(alias.Span, alias.Name, alias.Target),
            _ when IsOfVariable(node) => new ScalarNode(
                node.Span,
                node.Span.Start,
                Value,
                ScalarStyle.Plain,
                original: node
            ),
            ScalarNode scalar => new ScalarNode(
                scalar.Span,
                scalar.ContentSpan.Start,
                With(scalar.Value),
                scalar.Style,
                scalar.Tag,
                scalar.Anchor,
                scalar
            ),
            SequenceNode list => new SequenceNode(
                list.Span,
                [.. list.Items.Select(Copy)],
                list.IsFlow,
                list.Tag,
                list.Anchor,
                list
            ),
            MappingNode mapping => new MappingNode(
                mapping.Span,
                [
                    .. mapping.Entries.Select(entry => new MappingEntry(
                        Copy(entry.Key),
                        Copy(entry.Value),
                        entry.IsExplicit
                    )),
                ],
                mapping.IsFlow,
                mapping.Tag,
                mapping.Anchor,
                mapping
            ),
            _ => node,
        };

    private bool IsOfVariable(SyntaxNode node) =>
        IntrinsicReader.Read(node) is { Name: "Ref", Text: var text } && text == Name;

    /// <remarks><c>&amp;{Verb}</c> is for logical ids: letters and digits alone.</remarks>
    private string With(string text) =>
        text.Contains('{', StringComparison.Ordinal)
            ? text.Replace($"${{{Name}}}", Value, StringComparison.Ordinal)
                .Replace(
                    $"&{{{Name}}}",
                    string.Concat(Value.Where(char.IsAsciiLetterOrDigit)),
                    StringComparison.Ordinal
                )
            : text;
}
