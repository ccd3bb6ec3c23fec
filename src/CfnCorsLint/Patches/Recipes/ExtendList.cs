using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>extend-list</c>: adds names to the end of a list of methods or headers.</summary>
internal static class ExtendList
{
    public static void Plan(Repair repair)
    {
        string header = HeaderOf(repair.Parameter("list"));
        string? name = header.Length > 0 ? header : repair.Subject.Mapping?.Name;
        bool isOfHeaders = name?.EndsWith("-Headers", StringComparison.OrdinalIgnoreCase) == true;
        ImmutableArray<string> names =
        [
            .. isOfHeaders
                ? SignedHeaders.With(repair.Words("with")).Select(AllowedNames.Spelt)
                : repair.Words("with"),
        ];
        ImmutableArray<SyntaxNode> lists = ListsOf(repair.Violation, header);
        if (lists.IsEmpty)
        {
            repair.Draft.Refuse("the list stands nowhere in the text");
        }

        foreach (SyntaxNode list in lists)
        {
            Extend(repair.Draft, list, names);
        }
    }

    private static void Extend(FixDraft draft, SyntaxNode list, ImmutableArray<string> names)
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
                draft.ReplaceScalar(
                    scalar,
                    new(isQuoted ? $"'{longer}'" : longer, ScalarKind.Text)
                );
                break;
            case SequenceNode { Tag: null } sequence:
                draft.AddItems(sequence, [.. ListItems.Lacking(sequence, names)]);
                break;
            default:
                draft.Refuse("not written by a tool: the list is written as an expression");
                break;
        }
    }

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

    /// <param name="list">A fact: <c>preflight.allow-methods</c>.</param>
    public static string HeaderOf(string list) =>
        list.Split('.')[^1] switch
        {
            "allow-origin" => HeaderNames.AllowOrigin,
            "allow-methods" => HeaderNames.AllowMethods,
            "allow-headers" => HeaderNames.AllowHeaders,
            "expose-headers" => HeaderNames.ExposeHeaders,
            "vary" => HeaderNames.Vary,
            _ => "",
        };
}
