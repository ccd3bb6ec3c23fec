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
    public const string NoScalar = "not written by a tool: the value is an expression";

    public static void ReplaceValue(Repair repair)
    {
        ImmutableArray<string> words = repair.Words("with");
        if (
            repair.Place is MappingNode map
            && !IntrinsicSearch.AreIn(map)
            && Places.EntryOf(map) is { Entry.Name: { } key } owner
            && words is [var whole]
        )
        {
            repair.Draft.SetEntry(owner.Mapping, key, Fragment.Text(whole));
            return;
        }

        ScalarNode? at =
            Places.ValueAt(repair.Place) ?? repair.Subject.Mapping?.Value.Node as ScalarNode;
        if (at is not { } scalar || words.IsEmpty)
        {
            repair.Draft.Refuse(NoScalar);
            return;
        }

        bool hasBlanks = scalar.Value.Contains(", ", StringComparison.Ordinal);
        string text = string.Join(hasBlanks ? ", " : ",", words);
        repair.Draft.ReplaceScalar(
            scalar,
            IsMappingValue(repair.Subject, scalar)
                ? Literals.OfMapping(text)
                : Literals.Of(text, scalar)
        );
    }

    public static void RenameKey(Repair repair)
    {
        if (
            Places.EntryOf(repair.Violation.Place) is not { } at
            || at.Entry.Key is not ScalarNode key
            || repair.Words("to") is not [var name, ..]
        )
        {
            repair.Draft.Refuse("no key stands here");
            return;
        }

        bool isHeader = !name.Contains('.', StringComparison.Ordinal);
        int prefix = isHeader ? key.Value.LastIndexOf('.') + 1 : 0;
        repair.Draft.RenameKey(at.Mapping, key, key.Value[..prefix] + name);
        RenameDeclaration(repair, key, key.Value[..prefix] + name);
    }

    /// <summary>Declares a header under its new name, too, when its mapping gets that name.</summary>
    private static void RenameDeclaration(Repair repair, ScalarNode key, string name)
    {
        if (repair.Subject is not { Mapping: not null, Method: { } method, Declared: { } declared })
        {
            return;
        }

        ScalarNode? named = declared
            .Headers.Select(header => header.Key)
            .FirstOrDefault(other => other.Value == key.Value || other.Value == Last(key.Value));
        if (named is { Parent: MappingNode headers } && declared.Find(Last(name)) is null)
        {
            bool isAlone = !named.Value.Contains('.', StringComparison.Ordinal);
            repair.Draft.RenameKey(headers, named, isAlone ? Last(name) : name);
        }
        else if (
            (declared.StatusCode as Value.Known)?.Text is { } status
            && declared.UnknownHeaders is null
        )
        {
            ResponseForm.Declare(repair, method, status, [Last(name)]);
        }
    }

    /// <summary>The header that the key names, without what stands before it, as definitions declare it.</summary>
    private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];

    public static void RemoveEntry(Repair repair)
    {
        SyntaxNode place = repair.Violation.Place;
        Method? method = Targets.MethodOf(repair.Subject);
        if (PatternKey(method, place) is { Parent: MappingNode responses } pattern)
        {
            repair.Draft.RenameKey(responses, pattern, "default");
        }
        else if (
            repair.Api is { } api
            && method is { Resource: null, Body: { } operation, Validator: { } validator }
            && ReferenceEquals(validator.Place, place)
        )
        {
            ValidatorRemoval.Plan(repair, api, operation);
        }
        else if (Places.EntryOf(place) is { } at)
        {
            repair.Draft.RemoveEntry(at.Mapping, at.Entry);
            RemoveDeclaration(repair, at.Entry.Key);
        }
        else
        {
            repair.Draft.Refuse("no entry stands here");
        }
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

    public static void RemoveItem(Repair repair)
    {
        SyntaxNode place = repair.Violation.Place;
        string item = repair.Words("item") is [var first, ..] ? first : "";
        if (place.Parent is SequenceNode parent)
        {
            repair.Draft.RemoveItem(parent, place);
            return;
        }

        SyntaxNode? value = Places.EntryOf(place) is { Entry: var entry } ? entry.Value : place;
        switch (value)
        {
            case SequenceNode list
                when list.Items.FirstOrDefault(each => (each as ScalarNode)?.Value == item)
                    is { } found:
                repair.Draft.RemoveItem(list, found);
                break;
            case ScalarNode { Tag: null } scalar when Without(scalar.Value, item) is { } shorter:
                repair.Draft.ReplaceScalar(scalar, new(shorter, ScalarKind.Text));
                break;
            default:
                repair.Draft.Refuse(NoScalar);
                break;
        }
    }

    /// <summary>A declaration that nothing maps any more goes with the mapping.</summary>
    private static void RemoveDeclaration(Repair repair, SyntaxNode key)
    {
        if (
            repair.Subject
                is {
                    Mapping: { IsMisplaced: false } removed,
                    Response: { } response,
                    Declared: { } declared
                }
            && removed.Key == key
            && declared.Find(removed.Name)?.Key is { Parent: MappingNode owner } declaration
            && owner.EntryOf(declaration) is { } entry
            && !IsMappedBeside(repair.Subject, response, removed.Name)
        )
        {
            repair.Draft.RemoveEntry(owner, entry);
        }
    }

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
