using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>correct-types</c>: writes the values of a policy in the types that its keys have.</summary>
internal static class CorrectTypes
{
    public static FixDraft Plan(Repair repair)
    {
        FixDraft draft = repair.Begin();
        if (repair.Subject.Policy is not { } policy)
        {
            return draft;
        }

        foreach (
            (CorsEntry entry, PolicyType type, ScalarNode scalar) in PolicyTypes.Of(
                repair.Subject,
                policy
            )
        )
        {
            if (type != PolicyType.List)
            {
                draft = draft.ReplaceScalar(
                    scalar,
                    new Fragment.Scalar(
                        scalar.Value.ToLowerInvariant(),
                        type == PolicyType.Flag ? ScalarKind.Boolean : ScalarKind.Integer
                    )
                );
            }
            else if (entry.Key is { Parent: MappingNode owner } key)
            {
                string header = HeaderOf(policy, entry);
                draft = draft.SetEntry(
                    owner,
                    key.Value,
                    PolicyNames.ListOf(
                        PolicyNames.In(scalar.Value, header),
                        repair.Api?.Kind != ApiKind.FunctionUrl
                    )
                );
            }
        }

        return draft;
    }

    private static string HeaderOf(CorsPolicy policy, CorsEntry entry) =>
        policy.Headings.FirstOrDefault(heading => ReferenceEquals(heading.Key, entry.Key))?.Name
        ?? "";
}
