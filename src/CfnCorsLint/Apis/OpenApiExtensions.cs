using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis;

/// <summary>Looks for API Gateway's own keys.</summary>
internal static class OpenApiExtensions
{
    public static bool AreIn(SyntaxNode node)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(node);
        while (open.TryPop(out SyntaxNode? next))
        {
            switch (next)
            {
                case MappingNode mapping:
                    foreach (MappingEntry entry in mapping.Entries)
                    {
                        if (
                            entry.Name?.StartsWith(OpenApiKeys.Prefix, StringComparison.Ordinal)
                            is true
                        )
                        {
                            return true;
                        }

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
