using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Takes the validator off an operation of a definition, whose own validator would hold then.</summary>
internal static class ValidatorRemoval
{
    public static void Plan(Repair repair, Api api, MappingNode operation)
    {
        MappingNode? root = api.Document?.Root;
        MappingEntry? own = operation.Find(OpenApiKeys.Validator);
        if (root is null || IdleOf(root) is not { } idle)
        {
            if (root?.Find(OpenApiKeys.Validator) is null && own is not null)
            {
                repair.Draft.RemoveEntry(operation, own);
                return;
            }

            repair.Draft.Refuse(
                $"the definition has a validator of its own: add one that checks nothing to '{OpenApiKeys.Validators}', and name it here"
            );
            return;
        }

        repair.Draft.SetEntry(operation, OpenApiKeys.Validator, Fragment.Text(idle));
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
