using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Takes the validator off an operation of a definition, whose own validator would hold then.</summary>
internal static class ValidatorRemoval
{
    public static FixDraft Plan(FixDraft draft, Api api, MappingNode operation)
    {
        MappingNode? root = api.Document?.Root;
        if (root is not null && IdleOf(root) is { } idle)
        {
            return draft.SetEntry(operation, OpenApiKeys.Validator, Fragment.Text(idle));
        }

        return
            root?.Find(OpenApiKeys.Validator) is null
            && operation.Find(OpenApiKeys.Validator) is { } own
            ? draft.RemoveEntry(operation, own)
            : draft.Refuse(
                $"the definition has a validator of its own: add one that checks nothing to '{OpenApiKeys.Validators}', and name it here"
            );
    }

    /// <summary>A validator that checks nothing; <see langword="null"/> when there is none.</summary>
    private static string? IdleOf(MappingNode root) =>
        (root[OpenApiKeys.Validators] as MappingNode)
            ?.Entries.FirstOrDefault(entry =>
                entry.Value.Resolved is MappingNode settings
                && settings.Entries.All(setting =>
                    setting.Value is ScalarNode { Value: "false", Tag: null }
                )
                && settings.Entries.Length > 0
            )
            ?.Name;
}
