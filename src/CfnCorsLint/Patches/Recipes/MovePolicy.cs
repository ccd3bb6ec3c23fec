using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>move-policy</c>: moves the policy of an HTTP API into the extension of its definition.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html</remarks>
internal static class MovePolicy
{
    public static FixDraft Plan(Repair repair)
    {
        if (
            repair.Subject.Policy is not { Body: { } body, Place: var place }
            || Places.EntryOf(place) is not { } old
        )
        {
            return repair.Refused("not written by a tool: the policy is written as an expression");
        }

        if (
            repair.Api?.Document?.Root is not { } definition
            || Places.RootOf(definition) != repair.Tree.Root
        )
        {
            return repair.Refused("the definition lies elsewhere: write the policy there");
        }

        if (IntrinsicReader.Read(body) is not null || definition.Find(OpenApiKeys.Cors) is not null)
        {
            return repair.Refused(
                $"decide which of the two holds: '{OpenApiKeys.Cors}' is there already"
            );
        }

        FixDraft draft = WideningPolicies
            .Limit(repair.Begin(), "", body)
            .RemoveEntry(old.Mapping, old.Entry);
        return draft.AddEntries(
            definition,
            null,
            new FragmentEntry(
                OpenApiKeys.Cors,
                new Fragment.Map([
                    .. body
                        .EffectiveEntries.Where(entry => entry.Name is not null)
                        .Select(entry => new FragmentEntry(
                            CorsPolicyReader.NameOf(entry.Name ?? "", CorsForm.Extension),
                            FragmentCopy.Of(entry.Value, draft.Tree.Tree)
                        )),
                ])
            )
        );
    }
}
