using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>extend-list</c>: adds names to the end of a list of methods or headers.</summary>
internal static class ExtendList
{
    public static FixDraft Plan(Repair repair)
    {
        string header = ListedHeader.Of(repair.Parameter("list"));
        string? name = header.Length > 0 ? header : repair.Subject.Mapping?.Name;
        bool isOfHeaders = name?.EndsWith("-Headers", StringComparison.OrdinalIgnoreCase) == true;
        ImmutableArray<string> names = [.. NamesOf(repair, isOfHeaders)];
        ImmutableArray<SyntaxNode> lists = ListsOf(repair.Violation, header);
        if (lists.IsEmpty)
        {
            return repair.Refused("the list stands nowhere in the text");
        }

        FixDraft draft = repair.Begin();
        foreach (SyntaxNode list in lists)
        {
            draft = Extend(draft, list, names);
        }

        return draft;
    }

    /// <summary>Adds names to the list of a policy that the header is made of.</summary>
    public static FixDraft InPolicy(Repair repair)
    {
        string header = ListedHeader.Of(repair.Parameter("list"));
        HeaderMapping? heading =
            repair.Subject.Mapping
            ?? repair.Subject.Policy?.Headings.FirstOrDefault(each => each.Name == header);
        if (heading?.Value.Node is not SequenceNode { Tag: null } list)
        {
            return repair.Refused(
                heading?.Value.Node is ScalarNode { Tag: null }
                    ? "not written by a tool: the property takes a list, and this is none"
                    : "not written by a tool: the list is written as an expression"
            );
        }

        bool isOfHeaders = heading.Name.EndsWith("-Headers", StringComparison.Ordinal);
        return repair.Begin().AddItems(list, [.. Lacking(list, NamesOf(repair, isOfHeaders))]);
    }

    private static IEnumerable<string> NamesOf(Repair repair, bool isOfHeaders) =>
        isOfHeaders
            ? SignedHeaders.With(repair.Words("with")).Select(AllowedNames.Spelt)
            : repair.Words("with");

    private static FixDraft Extend(FixDraft draft, SyntaxNode list, ImmutableArray<string> names)
    {
        switch (list)
        {
            case ScalarNode scalar:
                string text = scalar.Value;
                bool isQuoted = text is ['\'', .., '\''];
                string inner = isQuoted ? text[1..^1] : text;
                IEnumerable<string> missing = names.Except(
                    HeaderList.Items(inner),
                    StringComparer.OrdinalIgnoreCase
                );
                string longer = ListText.Append(inner, missing);
                return draft.ReplaceScalar(
                    scalar,
                    new(isQuoted ? $"'{longer}'" : longer, ScalarKind.Text)
                );
            case SequenceNode { Tag: null } sequence:
                return draft.AddItems(sequence, [.. Lacking(sequence, names)]);
            default:
                return draft.Refuse("not written by a tool: the list is written as an expression");
        }
    }

    /// <summary>The items for names that the list does not have.</summary>
    private static IEnumerable<Fragment> Lacking(SequenceNode list, IEnumerable<string> names) =>
        names
            .Where(name =>
                !list
                    .Items.OfType<ScalarNode>()
                    .Any(item => item.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            .Select(Fragment.Text);

    /// <summary>The lists that are extended: the finding's place where that is a value; else the header's mappings on the preflight.</summary>
    private static ImmutableArray<SyntaxNode> ListsOf(Violation violation, string header)
    {
        SyntaxNode place = violation.Place;
        if (
            Places.EntryOf(place) is { Entry: var entry }
            && (
                header.Length == 0
                || entry.Name?.EndsWith(header, StringComparison.OrdinalIgnoreCase) == true
            )
        )
        {
            return [entry.Value];
        }

        return
        [
            .. (Targets.MethodOf(violation.Subject)?.Integration?.Responses ?? [])
                .Select(response => response.Find(header)?.Value.Node)
                .OfType<SyntaxNode>(),
        ];
    }
}
