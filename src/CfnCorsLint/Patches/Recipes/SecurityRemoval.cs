using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Takes one demand off an operation of a definition, and leaves the others.</summary>
internal static class SecurityRemoval
{
    private const string Key = "security";

    /// <param name="demand">The name of a scheme in <c>security</c>, or the key of <c>x-amazon-apigateway-auth</c>.</param>
    public static void Plan(FixDraft draft, MappingNode operation, SyntaxNode? demand)
    {
        if (
            demand is null
            || Places.EntryOf(demand) is not { Mapping: var holder, Entry: var entry }
        )
        {
            draft.Refuse("nothing of the operation itself demands it");
            return;
        }

        if (ReferenceEquals(holder, operation))
        {
            draft.RemoveEntry(operation, entry);
        }
        else if (
            operation.Find(Key) is not { Value: SequenceNode requirements } security
            || !requirements.Items.Contains(holder)
        )
        {
            draft.Refuse("nothing of the operation itself demands it");
        }
        else if (holder.Entries.Length > 1)
        {
            draft.RemoveEntry(holder, entry);
        }
        else if (requirements.Items.Length > 1)
        {
            draft.RemoveItem(requirements, holder);
        }
        else
        {
            draft.RemoveEntry(operation, security);
        }
    }
}
