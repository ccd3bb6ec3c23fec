using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>extend-depends-on</c>: lets the Deployment wait for what it is to contain.</summary>
internal static class ExtendDependsOn
{
    public static FixDraft Plan(Repair repair)
    {
        if (repair.Subject.Deployment is not { } deployment)
        {
            return repair.Refused("the finding names no Deployment");
        }

        var mentions = Mentions.Of(repair.Template);
        ImmutableArray<string> ids =
        [
            .. repair
                .Words("with")
                .Where(id => !DependsOn.IsCircle(repair.Template, mentions, id, deployment))
                .Where(id =>
                    Presence.IsSharedBy(
                        repair.Template,
                        deployment.Resource,
                        repair.Template.Find(id)?.Condition
                    )
                ),
        ];
        return ids.IsEmpty
            ? repair.Refused(
                "it refers to the deployment, which cannot wait for it then: take the reference out first"
            )
            : DependsOn.Join(repair.Begin(), deployment.Resource.Body, ids);
    }
}
