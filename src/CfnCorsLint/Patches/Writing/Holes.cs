using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Finds keys without a value at the end of a part of YAML: what fills them, such as a build that appends lines, continues there.</summary>
internal static class Holes
{
    /// <summary>Whether the last thing in the node is a key, or a dash, with nothing behind it.</summary>
    public static bool End(SyntaxNode node)
    {
        SyntaxNode at = node;
        while (true)
        {
            switch (at)
            {
                case MappingNode { IsFlow: false, Entries: [.., var last] }:
                    at = last.Value;
                    break;
                case SequenceNode { IsFlow: false, Items: [.., var last] }:
                    at = last;
                    break;
                case ScalarNode { Tag: null, Anchor: null, IsPlain: true, Span.IsEmpty: true }:
                    return true;
                default:
                    return false;
            }
        }
    }
}
