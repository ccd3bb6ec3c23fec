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
    public static FixDraft Plan(Repair repair)
    {
        if (repair.Subject.Policy is not { } policy)
        {
            return repair.Begin();
        }

        if (!repair.Header().Is(out string? header, out string? why))
        {
            return repair.Refused(why);
        }

        (string key, Fragment? value) = header switch
        {
            HeaderNames.AllowMethods => ("AllowMethods", Methods(repair)),
            HeaderNames.AllowHeaders => ("AllowHeaders", Headers(repair)),
            HeaderNames.MaxAge => ("MaxAge", PolicyValues.MaxAge(repair.PageSettings)),
            HeaderNames.AllowCredentials => ("AllowCredentials", Fragment.Boolean(true)),
            _ => ("", null),
        };
        return value is null
            ? repair.Refused("this is for a person to decide")
            : Set(repair.Begin(), policy, CorsPolicyReader.NameOf(key, policy.Form), value);
    }

    /// <summary>Replaces a value of the policy: an item of a list, a whole list, or the key that stands for it.</summary>
    public static FixDraft ReplaceValue(Repair repair)
    {
        if (ReplaceListed(repair) is { } replaced)
        {
            return replaced;
        }

        return
            repair
                is {
                    Subject: { Policy: { Form: CorsForm.Serverless } policy, Mapping: not null },
                    Api: { } api
                }
            && SamApis.Make(api)
            ? SamCorsForm.Set(
                repair.Begin(),
                repair,
                policy,
                "AllowCredentials",
                Fragment.Boolean(true)
            )
            : EditPlace.ReplaceValue(repair);
    }

    /// <summary>Replaces an item of a list of the policy, a whole list, or the policy that stands for any origin.</summary>
    /// <returns><see langword="null"/> when the finding is about none of these.</returns>
    public static FixDraft? ReplaceListed(Repair repair) =>
        repair.Subject.Policy is not { } policy
            ? null
            : repair.Place switch
            {
                ScalarNode { Tag: null, Parent: SequenceNode list } item => ListItems.Replace(
                    repair,
                    list,
                    item
                ),
                { Parent: SequenceNode list } item
                    when ListItems.Lacking(list, repair.Words("with")).IsEmpty => repair
                    .Begin()
                    .RemoveItem(list, item),
                SequenceNode { Tag: null } list => ListItems.Rewrite(repair, list),
                _ when policy is { Body: null, Form: CorsForm.ServerlessHttpApi } => ReplaceWhole(
                    repair.Begin(),
                    policy,
                    OriginsOf(repair)
                ),
                _ => null,
            };

    private static FixDraft Set(FixDraft draft, CorsPolicy policy, string key, Fragment value) =>
        policy.Body is { } body
            ? draft.SetEntry(body, key, value)
            : ReplaceWhole(
                draft,
                policy,
                // What 'true' stands for is written out.
                new FragmentEntry("AllowOrigins", Fragment.ListOf(Fragment.Text("*"))),
                new FragmentEntry(key, value)
            );

    /// <summary>Writes a policy in the place of <c>true</c>, which stands for any origin.</summary>
    private static FixDraft ReplaceWhole(
        FixDraft draft,
        CorsPolicy policy,
        params ReadOnlySpan<FragmentEntry> entries
    ) =>
        policy is { Unknown: null }
        && Places.EntryOf(policy.Place) is { Entry.Value: ScalarNode { Tag: null } } at
            ? draft.SetEntry(at.Mapping, at.Entry.Name ?? "", Fragment.MapOf(entries))
            : draft.Refuse("not written by a tool: the policy is written as an expression");

    private static FragmentEntry OriginsOf(Repair repair) =>
        new("AllowOrigins", new Fragment.List([.. repair.Words("with").Select(Fragment.Text)]));

    private static Fragment? Methods(Repair repair) =>
        repair.Api is { } api ? PolicyValues.Methods(api) : null;

    private static Fragment? Headers(Repair repair) =>
        repair.Api is { } api ? PolicyValues.Headers(api, repair.PageSettings) : null;
}
