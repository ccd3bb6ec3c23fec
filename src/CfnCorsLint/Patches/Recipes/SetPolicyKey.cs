using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary><c>map-header</c> where an API's own policy makes the header: a key of the policy.</summary>
internal static class SetPolicyKey
{
    public static void Plan(Repair repair, CorsPolicy policy)
    {
        (string key, Fragment? value) = repair.Parameter("header") switch
        {
            HeaderNames.AllowMethods => ("AllowMethods", Methods(repair)),
            HeaderNames.AllowHeaders => ("AllowHeaders", Headers(repair)),
            HeaderNames.MaxAge => ("MaxAge", PolicyValues.MaxAge(repair.Wishes)),
            HeaderNames.AllowCredentials => ("AllowCredentials", Fragment.Boolean(true)),
            _ => ("", null),
        };
        if (value is null)
        {
            repair.Draft.Refuse("this is for a person to decide");
            return;
        }

        Set(repair.Draft, policy, CorsPolicyReader.NameOf(key, policy.Form), value);
    }

    private static void Set(FixDraft draft, CorsPolicy policy, string key, Fragment value)
    {
        if (policy.Body is { } body)
        {
            draft.SetEntry(body, key, value);
        }
        else if (
            policy is { Unknown: null }
            && Places.EntryOf(policy.Place) is { Entry.Value: ScalarNode { Tag: null } } at
        )
        {
            // What 'true' stands for is written out.
            draft.SetEntry(
                at.Mapping,
                at.Entry.Name ?? "",
                Fragment.MapOf(
                    new FragmentEntry("AllowOrigins", Fragment.ListOf(Fragment.Text("*"))),
                    new FragmentEntry(key, value)
                )
            );
        }
        else
        {
            draft.Refuse("not written by a tool: the policy is written as an expression");
        }
    }

    /// <summary>The origins of a policy that is written as <c>true</c>, which stands for any.</summary>
    public static void SetOrigins(Repair repair, CorsPolicy policy)
    {
        if (
            policy is { Form: CorsForm.ServerlessHttpApi, Body: null, Unknown: null }
            && Places.EntryOf(policy.Place) is { Entry.Value: ScalarNode { Tag: null } } at
        )
        {
            repair.Draft.SetEntry(
                at.Mapping,
                at.Entry.Name ?? "",
                Fragment.MapOf(
                    new FragmentEntry(
                        "AllowOrigins",
                        new Fragment.List([.. repair.Words("with").Select(Fragment.Text)])
                    )
                )
            );
        }
        else
        {
            repair.Draft.Refuse("not written by a tool: the policy is written as an expression");
        }
    }

    private static Fragment? Methods(Repair repair) =>
        repair.Api is { } api ? PolicyValues.Methods(api) : null;

    private static Fragment? Headers(Repair repair) =>
        repair.Api is { } api ? PolicyValues.Headers(api, repair.Wishes) : null;
}
