using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Looks for CloudFormation's functions in a document.</summary>
internal static class IntrinsicSearch
{
    public static bool AreIn(SyntaxNode node)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(node);
        while (open.TryPop(out SyntaxNode? next))
        {
            if (next is not AliasNode && IntrinsicReader.Read(next) is not null)
            {
                return true;
            }

            switch (next)
            {
                case MappingNode mapping when IntrinsicReader.FindExpansion(mapping) is not null:
                    return true;
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

        return false;
    }
}
