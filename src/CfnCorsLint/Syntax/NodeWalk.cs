namespace CfnCorsLint.Syntax;

/// <summary>Walks a tree as it is written: an alias is a node of its own, and nothing is looked at twice.</summary>
public static class NodeWalk
{
    /// <summary>The node and all that is written below it, in no order.</summary>
    public static IEnumerable<SyntaxNode> Within(SyntaxNode node)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(node);
        while (open.TryPop(out SyntaxNode? next))
        {
            yield return next;
            switch (next)
            {
                case MappingNode mapping:
                    foreach (MappingEntry entry in mapping.Entries)
                    {
                        open.Push(entry.Value);
                    }

                    break;
                case SequenceNode list:
                    foreach (SyntaxNode item in list.Items)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }
    }
}
