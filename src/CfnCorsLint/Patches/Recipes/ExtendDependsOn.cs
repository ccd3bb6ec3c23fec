using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>extend-depends-on</c>: lets the Deployment wait for what it is to contain.</summary>
internal static class ExtendDependsOn
{
    public static void Plan(Repair repair)
    {
        if (repair.Subject.Deployment is { } deployment)
        {
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
            if (ids.IsEmpty)
            {
                repair.Draft.Refuse(
                    "it refers to the deployment, which cannot wait for it then: take the reference out first"
                );
                return;
            }

            DependsOn.Join(repair.Draft, deployment.Resource.Body, ids);
        }
        else
        {
            repair.Draft.Refuse("the finding names no Deployment");
        }
    }
}
