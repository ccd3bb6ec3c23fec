using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>The recipes that mend the items of a policy's list: <c>split-items</c>, <c>unquote-items</c>, and a list written anew.</summary>
internal static class ListItems
{
    /// <summary>Of each item that holds several names, the first stays where it is and the others follow the list's end.</summary>
    public static void Split(Repair repair)
    {
        bool isOfOrigins = repair.Subject.Mapping?.Name == HeaderNames.AllowOrigin;
        foreach (ScalarNode item in ItemsOf(repair))
        {
            ImmutableArray<string> names = isOfOrigins
                ? OriginForm.Items(item.Value)
                : HeaderList.Items(item.Value.Replace(' ', ','));
            if (names.Length < 2)
            {
                continue;
            }

            if (
                names.Contains("*")
                && repair.Subject.Mapping?.Name.Equals(
                    HeaderNames.AllowOrigin,
                    StringComparison.OrdinalIgnoreCase
                ) == true
            )
            {
                repair.Draft.Limit(Applicability.Unsafe, Openness.Origin);
            }

            if (item.Parent is SequenceNode list)
            {
                repair.Draft.ReplaceScalar(item, Fragment.Text(names[0]));
                repair.Draft.AddItems(list, [.. names.Skip(1).Select(Fragment.Text)]);
            }
            else if (Places.EntryOf(item) is { } at)
            {
                // One text in the place of the list.
                repair.Draft.SetEntry(
                    at.Mapping,
                    at.Entry.Name ?? "",
                    new Fragment.List([.. names.Select(Fragment.Text)])
                );
            }
            else
            {
                repair.Draft.Refuse(EditPlace.NoScalar);
            }
        }
    }

    public static void Unquote(Repair repair)
    {
        foreach (ScalarNode item in ItemsOf(repair))
        {
            string text = item.Value;
            if (text.Length > 1 && text[0] == text[^1] && (text[0] is '\'' or '"'))
            {
                repair.Draft.ReplaceScalar(item, Literals.Of(text[1..^1], null));
            }
        }
    }

    /// <summary>Names at the end of the list that the header is made of: <c>extend-list</c> where a policy makes it.</summary>
    public static void Extend(Repair repair, CorsPolicy policy)
    {
        string header = ExtendList.HeaderOf(repair.Parameter("list"));
        HeaderMapping? heading =
            repair.Subject.Mapping ?? policy.Headings.FirstOrDefault(each => each.Name == header);
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
        repair.Draft.AddItems(
            list,
            [
                .. repair
                    .Words("with")
                    .Select(name => isOfHeaders ? AllowedNames.Spelt(name) : name)
                    .Select(Fragment.Text),
            ]
        );
    }

    /// <summary>Whether the list names one of these already.</summary>
    public static bool Holds(SequenceNode list, IEnumerable<string> names) =>
        list.Items.OfType<ScalarNode>().Any(item => names.Contains(item.Value));

    /// <summary>The list as the parameter <c>with</c> has it.</summary>
    public static void Rewrite(Repair repair, SequenceNode list)
    {
        if (Places.EntryOf(list) is not { } at || repair.Words("with") is not [var text, ..])
        {
            repair.Draft.Refuse(EditPlace.NoScalar);
            return;
        }

        repair.Draft.SetEntry(
            at.Mapping,
            at.Entry.Name ?? "",
            new Fragment.List([.. HeaderList.Items(text).Select(Fragment.Text)])
        );
    }

    /// <summary>What stands in the text itself, of the subject's list or of the one item that the subject is.</summary>
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
