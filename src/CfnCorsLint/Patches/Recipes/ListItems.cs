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
    public static void Mend(Repair repair)
    {
        if (repair.Subject.Mapping is not { } mapping)
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
            return;
        }

        bool takesOptions = repair.Api?.Kind != ApiKind.FunctionUrl;
        ScalarNode[] items = ItemsOf(repair);
        string[] all = [.. items.SelectMany(item => PolicyNames.In(item.Value, mapping.Name))];
        foreach (ScalarNode item in items)
        {
            ImmutableArray<string> names = PolicyNames.In(item.Value, mapping.Name);
            if (
                names.Length > 1
                && names.Contains("*")
                && mapping.Name.Equals(HeaderNames.AllowOrigin, StringComparison.OrdinalIgnoreCase)
            )
            {
                repair.Draft.Limit(Trust.Unsafe, WideningPolicies.Origin);
            }

            if (item.Parent is SequenceNode list)
            {
                if (names is [var first, .. var others])
                {
                    repair.Draft.ReplaceScalar(item, Literals.Of(first, null));
                    repair.Draft.AddItems(list, [.. others.Select(Fragment.Text)]);
                }
            }
            else if (!PolicyNames.AreListed(mapping.Name))
            {
                repair.Draft.ReplaceScalar(item, Literals.Of(PolicyNames.Bare(item.Value), null));
            }
            else if (Places.EntryOf(item) is { } at)
            {
                // One text in the place of the list.
                repair.Draft.SetEntry(
                    at.Mapping,
                    at.Entry.Name ?? "",
                    PolicyNames.ListOf(all, takesOptions)
                );
            }
            else
            {
                repair.Draft.Refuse(EditPlace.NoScalar);
            }
        }
    }

    /// <summary>Adds names to the end of the list that the header is made of: <c>extend-list</c> where a policy makes the header.</summary>
    public static void Extend(Repair repair)
    {
        string header = ExtendList.HeaderOf(repair.Parameter("list"));
        HeaderMapping? heading =
            repair.Subject.Mapping
            ?? repair.Subject.Policy?.Headings.FirstOrDefault(each => each.Name == header);
        if (heading?.Value.Node is not SequenceNode { Tag: null } list)
        {
            repair.Draft.Refuse(
                heading?.Value.Node is ScalarNode { Tag: null }
                    ? "not written by a tool: the property takes a list, and this is none"
                    : "not written by a tool: the list is written as an expression"
            );
            return;
        }

        bool isOfHeaders = heading.Name.EndsWith("-Headers", StringComparison.Ordinal);
        IEnumerable<string> names = repair.Words("with");
        repair.Draft.AddItems(
            list,
            [
                .. Lacking(
                    list,
                    isOfHeaders ? SignedHeaders.With(names).Select(AllowedNames.Spelt) : names
                ),
            ]
        );
    }

    /// <summary>The items for names that the list does not have.</summary>
    public static IEnumerable<Fragment> Lacking(SequenceNode list, IEnumerable<string> names) =>
        names
            .Where(name =>
                !list
                    .Items.OfType<ScalarNode>()
                    .Any(item => item.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            .Select(Fragment.Text);

    /// <summary>Whether the list names one of these already.</summary>
    public static bool Holds(SequenceNode list, IEnumerable<string> names) =>
        list.Items.OfType<ScalarNode>().Any(item => names.Contains(item.Value));

    /// <summary>Writes the list as the parameter <c>with</c> has it.</summary>
    public static void Rewrite(Repair repair, SequenceNode list)
    {
        if (Places.EntryOf(list) is not { } at || repair.Words("with") is not [var text, ..])
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
            return;
        }

        if (list.Items.Any(item => IntrinsicReader.Read(item) is { Name: "Fn::If" }))
        {
            repair.Draft.Refuse("an item of the list stands under Fn::If");
            return;
        }

        repair.Draft.SetEntry(
            at.Mapping,
            at.Entry.Name ?? "",
            new Fragment.List([.. HeaderList.Items(text).Select(Fragment.Text)])
        );
    }

    /// <summary>The scalars that stand in the text itself: of the subject's list, or of the one item that the subject is.</summary>
    private static ScalarNode[] ItemsOf(Repair repair)
    {
        ScalarNode[] items = repair.Subject.Mapping?.Value switch
        {
            Value.List list =>
            [
                .. list.Items.Select(item => item.Node).OfType<ScalarNode>().Where(IsPlain),
            ],
            { Node: ScalarNode only } when IsPlain(only) => [only],
            _ => [],
        };
        if (items.Length == 0)
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
        }

        return items;
    }

    private static bool IsPlain(ScalarNode scalar) => scalar.Tag is null;
}
