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
    public static void Plan(Repair repair)
    {
        if (
            repair.Subject.Policy is not { Body: { } body, Place: var place }
            || Places.EntryOf(place) is not { } old
        )
        {
            repair.Draft.Refuse("not written by a tool: the policy is written as an expression");
        }
        else if (
            repair.Api?.Document?.Root is not { } definition
            || Places.RootOf(definition) != repair.Tree.Root
        )
        {
            repair.Draft.Refuse("the definition lies elsewhere: write the policy there");
        }
        else if (
            IntrinsicReader.Read(body) is not null
            || definition.Find(OpenApiKeys.Cors) is not null
        )
        {
            repair.Draft.Refuse(
                $"decide which of the two holds: '{OpenApiKeys.Cors}' is there already"
            );
        }
        else
        {
            WideningPolicies.Limit(repair, "", body);
            repair.Draft.RemoveEntry(old.Mapping, old.Entry);
            repair.Draft.AddEntries(
                definition,
                null,
                new FragmentEntry(
                    OpenApiKeys.Cors,
                    new Fragment.Map([
                        .. body
                            .EffectiveEntries.Where(entry => entry.Name is not null)
                            .Select(entry => new FragmentEntry(
                                CorsPolicyReader.NameOf(entry.Name ?? "", CorsForm.Extension),
                                FragmentCopy.Of(entry.Value, repair.Tree)
                            )),
                    ])
                )
            );
        }
    }
}
