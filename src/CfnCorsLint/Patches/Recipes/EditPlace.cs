using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Changes just what stands at a finding's place, for the recipes <c>replace-value</c>, <c>rename-key</c>, <c>remove-entry</c> and <c>remove-item</c>.</summary>
internal static class EditPlace
{
    public static FixDraft ReplaceValue(Repair repair)
    {
        ImmutableArray<string> words = repair.Words("with");
        if (
            repair.Place is MappingNode map
            && !IntrinsicSearch.AreIn(map)
            && Places.EntryOf(map) is { Entry.Name: { } key } owner
            && words is [var whole]
        )
        {
            return repair.Begin().SetEntry(owner.Mapping, key, Fragment.Text(whole));
        }

        ScalarNode? at =
            Places.ValueAt(repair.Place) ?? repair.Subject.Mapping?.Value.Node as ScalarNode;
        if (at is not { } scalar || words.IsEmpty)
        {
            return repair.Refused(Refusal.NoScalar);
        }

        bool hasBlanks = scalar.Value.Contains(", ", StringComparison.Ordinal);
        string text = string.Join(hasBlanks ? ", " : ",", words);
        return repair
            .Begin()
            .ReplaceScalar(
                scalar,
                IsMappingValue(repair.Subject, scalar)
                    ? Literals.OfMapping(text)
                    : Literals.Of(text, scalar)
            );
    }

    public static FixDraft RenameKey(Repair repair)
    {
        if (
            Places.EntryOf(repair.Violation.Place) is not { } at
            || at.Entry.Key is not ScalarNode key
            || repair.Words("to") is not [var to, ..]
        )
        {
            return repair.Refused("no key stands here");
        }

        bool isHeader = !to.Contains('.', StringComparison.Ordinal);
        int prefix = isHeader ? key.Value.LastIndexOf('.') + 1 : 0;
        string name = key.Value[..prefix] + to;
        return RenameDeclaration(
            repair.Begin().RenameKey(at.Mapping, key, name),
            repair,
            key,
            name
        );
    }

    /// <summary>Declares a header under its new name, too, when its mapping gets that name.</summary>
    private static FixDraft RenameDeclaration(
        FixDraft draft,
        Repair repair,
        ScalarNode key,
        string name
    )
    {
        if (repair.Subject is not { Mapping: not null, Method: { } method, Declared: { } declared })
        {
            return draft;
        }

        ScalarNode? named = declared
            .Headers.Select(header => header.Key)
            .FirstOrDefault(other => other.Value == key.Value || other.Value == Last(key.Value));
        if (named is { Parent: MappingNode headers } && declared.Find(Last(name)) is null)
        {
            bool isAlone = !named.Value.Contains('.', StringComparison.Ordinal);
            return draft.RenameKey(headers, named, isAlone ? Last(name) : name);
        }

        return
            (declared.StatusCode as Value.Known)?.Text is { } status
            && declared.UnknownHeaders is null
            ? ResponseForm.Declare(draft, repair, method, status, [Last(name)])
            : draft;
    }

    /// <summary>The header that the key names, without what stands before it, as definitions declare it.</summary>
    private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];

    public static FixDraft RemoveEntry(Repair repair) => RemoveEntry(repair.Begin(), repair);

    /// <summary>Removes the entry besides what the draft changes already.</summary>
    public static FixDraft RemoveEntry(FixDraft draft, Repair repair)
    {
        SyntaxNode place = repair.Violation.Place;
        Method? method = Targets.MethodOf(repair.Subject);
        if (PatternKey(method, place) is { Parent: MappingNode responses } pattern)
        {
            return draft.RenameKey(responses, pattern, "default");
        }

        if (
            repair.Api is { } api
            && method is { Resource: null, Body: { } operation, Validator: { } validator }
            && ReferenceEquals(validator.Place, place)
        )
        {
            return ValidatorRemoval.Plan(draft, api, operation);
        }

        return Places.EntryOf(place) is { } at
            ? RemoveDeclaration(
                draft.RemoveEntry(at.Mapping, at.Entry),
                repair.Subject,
                at.Entry.Key
            )
            : draft.Refuse("no entry stands here");
    }

    /// <summary>The key of a definition's response where that is its pattern at the same time; <see langword="null"/> elsewhere.</summary>
    private static ScalarNode? PatternKey(Method? method, SyntaxNode place) =>
        (method?.Integration?.Responses ?? [])
            .Where(response =>
                ReferenceEquals(response.Place, place)
                && ReferenceEquals(response.SelectionPattern?.Node, place)
            )
            .Select(response => response.Place as ScalarNode)
            .FirstOrDefault();

    public static FixDraft RemoveItem(Repair repair)
    {
        SyntaxNode place = repair.Violation.Place;
        string item = repair.Words("item") is [var first, ..] ? first : "";
        if (place.Parent is SequenceNode parent)
        {
            return repair.Begin().RemoveItem(parent, place);
        }

        SyntaxNode? value = Places.EntryOf(place) is { Entry: var entry } ? entry.Value : place;
        return value switch
        {
            SequenceNode list
                when list.Items.FirstOrDefault(each => (each as ScalarNode)?.Value == item)
                    is { } found => repair.Begin().RemoveItem(list, found),
            ScalarNode { Tag: null } scalar when Without(scalar.Value, item) is { } shorter =>
                repair.Begin().ReplaceScalar(scalar, new(shorter, ScalarKind.Text)),
            _ => repair.Refused(Refusal.NoScalar),
        };
    }

    /// <summary>Removes a declaration that nothing maps any more along with the mapping.</summary>
    private static FixDraft RemoveDeclaration(FixDraft draft, Subject subject, SyntaxNode key) =>
        subject
            is {
                Mapping: { IsMisplaced: false } removed,
                Response: { } response,
                Declared: { } declared
            }
        && removed.Key == key
        && declared.Find(removed.Name)?.Key is { Parent: MappingNode owner } declaration
        && owner.EntryOf(declaration) is { } entry
        && !IsMappedBeside(subject, response, removed.Name)
            ? draft.RemoveEntry(owner, entry)
            : draft;

    /// <summary>Whether another response of the same status maps the header, too.</summary>
    private static bool IsMappedBeside(
        Subject subject,
        IntegrationResponse removed,
        string header
    ) =>
        (subject.Method?.Integration?.Responses ?? []).Any(response =>
            response.Place != removed.Place
            && ResponseForm.StatusOf(response) == ResponseForm.StatusOf(removed)
            && response.Find(header) is not null
        );

    /// <summary>Whether the scalar is what a header is mapped to, in which quotes stand.</summary>
    private static bool IsMappingValue(Subject subject, ScalarNode scalar) =>
        subject.Policy is null
        && (subject.Response?.Headers ?? [])
            .Concat(subject.GatewayResponse?.Headers ?? [])
            .Append(subject.Mapping)
            .Any(mapping => mapping?.Value.Node == scalar);

    private static string? Without(string text, string item) =>
        !Literals.IsQuoted(text) ? ListText.Remove(text, item)
        : ListText.Remove(text[1..^1], item) is { } inner ? $"'{inner}'"
        : null;
}
