using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>add-permissions</c>: adds resources that let everybody call a function URL which asks nothing of its callers.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html</remarks>
internal static class AddPermissions
{
    public static FixDraft Plan(Repair repair)
    {
        if (
            repair.Api?.Resource is not { } url
            || url.Body.Parent is not MappingNode resources
            || (url.Body["Properties"] as MappingNode)?.Find("TargetFunctionArn")
                is not { Value: var function }
        )
        {
            return repair.Refused("the function URL stands in another file");
        }

        FragmentEntry[] condition = url.Condition is { } name
            ? [FragmentEntry.OfText("Condition", name)]
            : [];
        Fragment target = FragmentCopy.Of(function, repair.Tree);
        var free = new FreeIds(repair.Template);
        return repair
            .Begin()
            .AddEntries(
                resources,
                Places.LastOf(resources, [url]),
                [
                    .. repair
                        .Words("with")
                        .Select(action => new FragmentEntry(
                            free.Take($"{url.LogicalId}{Suffix(action)}"),
                            Fragment.MapOf([
                                FragmentEntry.OfText("Type", UrlPermissionsReader.Permission),
                                .. condition,
                                new FragmentEntry(
                                    "Properties",
                                    Fragment.MapOf(
                                        FragmentEntry.OfText("Action", action),
                                        new FragmentEntry("FunctionName", target),
                                        FragmentEntry.OfText("Principal", "*"),
                                        OnlyByUrl(action)
                                    )
                                ),
                            ])
                        )),
                ]
            );
    }

    private static string Suffix(string action) =>
        action == UrlPermissions.ByUrl ? "Permission" : "InvokePermission";

    /// <summary>What keeps the permission to calls of the URL.</summary>
    private static FragmentEntry OnlyByUrl(string action) =>
        action == UrlPermissions.ByUrl
            ? FragmentEntry.OfText("FunctionUrlAuthType", "NONE")
            : new FragmentEntry("InvokedViaFunctionUrl", Fragment.Boolean(true));
}
