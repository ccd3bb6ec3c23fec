using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Takes one demand off an operation of a definition, and leaves the others.</summary>
internal static class SecurityRemoval
{
    private const string Key = "security";

    private const string Foreign = "nothing of the operation itself demands it";

    /// <param name="demand">The name of a scheme in <c>security</c>, or the key of <c>x-amazon-apigateway-auth</c>.</param>
    public static FixDraft Plan(FixDraft draft, MappingNode operation, SyntaxNode? demand)
    {
        if (
            demand is null
            || Places.EntryOf(demand) is not { Mapping: var holder, Entry: var entry }
        )
        {
            return draft.Refuse(Foreign);
        }

        if (ReferenceEquals(holder, operation))
        {
            return draft.RemoveEntry(operation, entry);
        }

        if (
            operation.Find(Key) is not { Value: SequenceNode requirements } security
            || !requirements.Items.Contains(holder)
        )
        {
            return draft.Refuse(Foreign);
        }

        return holder.Entries.Length > 1 ? draft.RemoveEntry(holder, entry)
            : requirements.Items.Length > 1 ? draft.RemoveItem(requirements, holder)
            : draft.RemoveEntry(operation, security);
    }
}
