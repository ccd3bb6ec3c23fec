using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Mends the items of a policy's list, for the recipes <c>split-items</c> and <c>unquote-items</c>, or writes the list anew.</summary>
internal static class ListItems
{
    /// <summary>Writes each name as an item of its own, without quotes, in the spelling that the list takes, so that one pass mends all of it.</summary>
    public static FixDraft Mend(Repair repair)
    {
        ScalarNode[] items = ItemsOf(repair.Subject);
        if (repair.Subject.Mapping is not { Name: var header } || items.Length == 0)
        {
            return repair.Refused(Refusal.NoScalar);
        }

        bool takesOptions = repair.Api?.Kind != ApiKind.FunctionUrl;
        string[] all = [.. items.SelectMany(item => PolicyNames.In(item.Value, header))];
        FixDraft draft = repair.Begin();
        foreach (ScalarNode item in items)
        {
            draft = MendItem(LimitAny(draft, item, header), item, header, all, takesOptions);
        }

        return draft;
    }

    /// <summary>Takes trust from a fix that makes a star one of several origins by itself.</summary>
    private static FixDraft LimitAny(FixDraft draft, ScalarNode item, string header)
    {
        ImmutableArray<string> names = PolicyNames.In(item.Value, header);
        return
            names.Length > 1
            && names.Contains("*")
            && header.Equals(HeaderNames.AllowOrigin, StringComparison.OrdinalIgnoreCase)
            ? draft.Limit(Trust.Unsafe, WideningPolicies.Origin)
            : draft;
    }

    /// <param name="all">The names of all items.</param>
    private static FixDraft MendItem(
        FixDraft draft,
        ScalarNode item,
        string header,
        string[] all,
        bool takesOptions
    )
    {
        if (item.Parent is SequenceNode list)
        {
            return PolicyNames.In(item.Value, header) is [var first, .. var others]
                ? draft
                    .ReplaceScalar(item, Literals.Of(first, null))
                    .AddItems(list, [.. others.Select(Fragment.Text)])
                : draft;
        }

        if (!PolicyNames.AreListed(header))
        {
            return draft.ReplaceScalar(item, Literals.Of(PolicyNames.Bare(item.Value), null));
        }

        // One text in the place of the list.
        return Places.EntryOf(item) is { } at
            ? draft.SetEntry(at.Mapping, at.Entry.Name ?? "", PolicyNames.ListOf(all, takesOptions))
            : draft.Refuse(Refusal.NoScalar);
    }

    /// <summary>Writes what the parameter <c>with</c> has in the place of an item, without what the list names already.</summary>
    public static FixDraft Replace(Repair repair, SequenceNode list, ScalarNode item) =>
        Lacking(list, repair.Words("with")) is [var first, .. var others]
            ? repair
                .Begin()
                .ReplaceScalar(item, Literals.Of(first, item))
                .AddItems(list, [.. others.Select(Fragment.Text)])
            : repair.Begin().RemoveItem(list, item);

    /// <summary>The names that the list does not have yet.</summary>
    public static ImmutableArray<string> Lacking(SequenceNode list, IEnumerable<string> names) =>
        [.. names.Where(name => !list.Items.OfType<ScalarNode>().Any(item => item.Value == name))];

    /// <summary>Writes the list as the parameter <c>with</c> has it.</summary>
    public static FixDraft Rewrite(Repair repair, SequenceNode list)
    {
        if (Places.EntryOf(list) is not { } at || repair.Words("with") is not [_, ..] texts)
        {
            return repair.Refused(Refusal.NoScalar);
        }

        return list.Items.Any(item => IntrinsicReader.Read(item) is { Name: "Fn::If" })
            ? repair.Refused("an item of the list stands under Fn::If")
            : repair
                .Begin()
                .SetEntry(
                    at.Mapping,
                    at.Entry.Name ?? "",
                    new Fragment.List([
                        .. texts.SelectMany(text => HeaderList.Items(text)).Select(Fragment.Text),
                    ])
                );
    }

    /// <summary>The scalars that stand in the text itself: of the subject's list, or of the one item that the subject is.</summary>
    private static ScalarNode[] ItemsOf(Subject subject) =>
        subject.Mapping?.Value switch
        {
            Value.List list =>
            [
                .. list.Items.Select(item => item.Node).OfType<ScalarNode>().Where(IsPlain),
            ],
            { Node: ScalarNode only } when IsPlain(only) => [only],
            _ => [],
        };

    private static bool IsPlain(ScalarNode scalar) => scalar.Tag is null;
}
