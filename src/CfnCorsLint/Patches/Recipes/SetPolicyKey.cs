using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Does what <c>map-header</c> and <c>replace-value</c> do where a finding is about the policy of an API: changes a key of it.</summary>
internal static class SetPolicyKey
{
    public static void Plan(Repair repair)
    {
        if (repair.Subject.Policy is not { } policy)
        {
            return;
        }

        (string key, Fragment? value) = repair.Header() switch
        {
            HeaderNames.AllowMethods => ("AllowMethods", Methods(repair)),
            HeaderNames.AllowHeaders => ("AllowHeaders", Headers(repair)),
            HeaderNames.MaxAge => ("MaxAge", PolicyValues.MaxAge(repair.PageSettings)),
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

    /// <summary>Replaces a value of the policy: an item of a list, a whole list, or the key that stands for it.</summary>
    public static void ReplaceValue(Repair repair)
    {
        if (ReplaceListed(repair))
        {
            return;
        }

        if (
            repair
                is {
                    Subject: { Policy: { Form: CorsForm.Serverless } policy, Mapping: not null },
                    Api: { } api
                }
            && SamApis.Make(api)
        )
        {
            SamCorsForm.Set(repair, policy, "AllowCredentials", Fragment.Boolean(true));
        }
        else
        {
            EditPlace.ReplaceValue(repair);
        }
    }

    /// <summary>Replaces an item of a list of the policy, a whole list, or the policy that stands for any origin.</summary>
    /// <returns>Whether the finding is about one of these; if not, nothing was done.</returns>
    public static bool ReplaceListed(Repair repair)
    {
        if (repair.Subject.Policy is not { } policy)
        {
            return false;
        }

        switch (repair.Place)
        {
            case { Parent: SequenceNode list } item
                when ListItems.Holds(list, repair.Words("with")):
                repair.Draft.RemoveItem(list, item);
                return true;
            case SequenceNode { Tag: null } list:
                ListItems.Rewrite(repair, list);
                return true;
            case var _ when policy is { Body: null, Form: CorsForm.ServerlessHttpApi }:
                SetOrigins(repair, policy);
                return true;
            default:
                return false;
        }
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
    private static void SetOrigins(Repair repair, CorsPolicy policy)
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
        repair.Api is { } api ? PolicyValues.Headers(api, repair.PageSettings) : null;
}
