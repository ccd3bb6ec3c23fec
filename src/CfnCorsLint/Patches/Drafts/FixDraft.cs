using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Holds a fix in the making: its edits, the trust in it, and the reason where nothing of it is written.</summary>
/// <remarks>No draft changes: each step gives a new one. What a step gives has to be used, which an analyzer checks (decision 0031).</remarks>
internal sealed record FixDraft
{
    private readonly Func<SyntaxNode, EditableTree> _treeOf;

    /// <param name="treeOf">The tree that a node is part of.</param>
    /// <param name="place">What the fix is about.</param>
    public FixDraft(Func<SyntaxNode, EditableTree> treeOf, SyntaxNode place, Trust trust)
    {
        _treeOf = treeOf;
        Tree = treeOf(place);
        Trust = trust;
    }

    /// <summary>The tree of the file that the fix edits: where nothing is edited yet, of the place that the fix is about.</summary>
    public EditableTree Tree { get; private init; }

    /// <summary>Whether a step could not be done: nothing of the fix is written then.</summary>
    public bool IsRefused { get; private init; }

    private Trust Trust { get; init; }

    private string? Why { get; init; }

    private ImmutableList<TextEdit> Edits { get; init; } = [];

    private ImmutableList<string> Changed { get; init; } = [];

    /// <summary>The text that edits are shown of; <see langword="null"/> when they are of the tree's.</summary>
    private SourceText? Shown { get; init; }

    /// <summary>Gives the fix up, and says why; the first reason stays.</summary>
    /// <param name="why">One clause or sentence, with the way out where there is one.</param>
    public FixDraft Refuse(string why) =>
        IsRefused ? this : this with { IsRefused = true, Why = why };

    /// <summary>Lowers the trust in the fix, and never raises it.</summary>
    public FixDraft Limit(Trust most, string why) =>
        most < Trust ? this with { Trust = most, Why = IsRefused ? Why : why } : this;

    /// <summary>Adds entries to a mapping, in that order.</summary>
    /// <param name="after">The entry they follow; <see langword="null"/> for the last.</param>
    public FixDraft AddEntries(
        MappingNode mapping,
        MappingEntry? after,
        params IReadOnlyList<FragmentEntry> entries
    )
    {
        // What is absent in one branch of a condition is written all the same.
        if (entries.FirstOrDefault(entry => mapping.Find(entry.Key) is not null) is { } present)
        {
            return Refuse(Refusal.OfExpression(present.Key));
        }

        string path = SyntaxPath.Of(mapping);
        return entries.Count == 0
            ? At(mapping)
            : Edit(
                mapping,
                tree => Placement.AddEntries(tree, mapping, after, entries),
                entries.Select(entry => SyntaxPath.Append(path, entry.Key))
            );
    }

    /// <summary>Gives an entry that value: adds the entry, fills it where it is empty, or replaces its value.</summary>
    public FixDraft SetEntry(
        MappingNode mapping,
        string key,
        Fragment value,
        MappingEntry? after = null
    ) =>
        mapping.FindOwn(key) is not { } entry
            ? AddEntries(mapping, after, new FragmentEntry(key, value))
        : value is Fragment.Scalar { Tag: null } text
        && entry.Value is ScalarNode { Tag: null } scalar
            ? ReplaceScalar(scalar, text)
        : ReplaceValue(mapping, entry, value);

    /// <summary>Adds entries to the mapping that the key leads to, which is made where it is missing.</summary>
    /// <param name="after">The entry of the owner that a new mapping follows; <see langword="null"/> for the last.</param>
    public FixDraft AddBelow(
        MappingNode owner,
        string key,
        MappingEntry? after,
        params IReadOnlyList<FragmentEntry> entries
    ) =>
        owner.FindOwn(key)?.Value switch
        {
            null => SetEntry(owner, key, new Fragment.Map([.. entries]), after),
            ScalarNode { Tag: null } empty when ScalarTyping.KindOf(empty) == ScalarKind.Null =>
                SetEntry(owner, key, new Fragment.Map([.. entries]), after),
            MappingNode mapping when IntrinsicReader.Read(mapping) is null => AddEntries(
                mapping,
                null,
                entries
            ),
            _ => Refuse(Refusal.OfExpression(key)),
        };

    /// <summary>Writes an entry below a key of the owner, also where an entry of that name may be there already.</summary>
    public FixDraft SetBelow(
        MappingNode owner,
        string key,
        MappingEntry? after,
        FragmentEntry entry
    ) =>
        owner[key] is MappingNode mapping && mapping.Find(entry.Key) is not null
            ? SetEntry(mapping, entry.Key, entry.Value)
            : AddBelow(owner, key, after, entry);

    /// <summary>Replaces the text of an entry, in a block of its own where it has several lines.</summary>
    public FixDraft ReplaceText(MappingNode mapping, string key, string text) =>
        mapping.FindOwn(key) is { } entry
            ? ReplaceValue(mapping, entry, Fragment.Text(text))
            : this;

    /// <summary>Adds items to the end of a list.</summary>
    public FixDraft AddItems(SequenceNode sequence, params IReadOnlyList<Fragment> items) =>
        items.Count == 0
            ? At(sequence)
            : Edit(
                sequence,
                tree => Placement.AddItems(tree, sequence, items),
                [SyntaxPath.Append(SyntaxPath.Of(sequence), "-")]
            );

    /// <summary>Replaces the content of a scalar.</summary>
    public FixDraft ReplaceScalar(ScalarNode scalar, Fragment.Scalar content) =>
        scalar.Tag is not null
            ? Refuse($"the value comes from {scalar.Tag}")
            : Edit(
                scalar,
                tree => Edited.By(Placement.ReplaceScalar(tree, scalar, content)),
                [SyntaxPath.Of(scalar)]
            );

    /// <summary>Gives a key another name.</summary>
    public FixDraft RenameKey(MappingNode mapping, ScalarNode key, string name) =>
        mapping.FindOwn(name) is not null
            ? Refuse($"'{name}' stands beside it already")
            : Edit(
                key,
                tree => Edited.By(Placement.ReplaceScalar(tree, key, Fragment.Text(name))),
                [SyntaxPath.Of(key), SyntaxPath.Append(SyntaxPath.Of(mapping), name)]
            );

    /// <summary>Replaces a part of a scalar's text, as it is written.</summary>
    public FixDraft ReplaceSpan(ScalarNode scalar, TextSpan span, string text) =>
        Edit(scalar, _ => Edited.Made(span, text), [SyntaxPath.Of(scalar)]);

    public FixDraft RemoveEntry(MappingNode mapping, MappingEntry entry)
    {
        SyntaxNode target = Removal.Target(mapping, entry);
        return At(entry.Key)
            .Edit(target, tree => Removal.Entry(tree, mapping, entry), [SyntaxPath.Of(target)]);
    }

    public FixDraft RemoveItem(SequenceNode sequence, SyntaxNode item) =>
        At(sequence)
            .Edit(item, tree => Removal.Item(tree, sequence, item), [SyntaxPath.Of(sequence)]);

    /// <summary>Shows a person edits of another text than a template, which nobody writes.</summary>
    public FixDraft Show(SourceText source, ImmutableArray<TextEdit> edits, string? why)
    {
        FixDraft shown = Limit(Trust.DisplayOnly, why ?? "this is for a person to decide");
        return shown with { Why = why ?? shown.Why, Edits = Edits.AddRange(edits), Shown = source };
    }

    public Fix ToFix(string title, ImmutableArray<string> brings)
    {
        bool isEmpty = IsRefused || Edits.IsEmpty;
        return new Fix(
            title,
            isEmpty ? Trust.DisplayOnly : Trust,
            isEmpty ? [] : [.. Edits.Distinct()],
            isEmpty ? [] : [.. Changed.Distinct()],
            Why ?? (isEmpty ? "this is for a person to decide" : null)
        )
        {
            Source = Shown ?? Tree.Source,
            Brings = brings,
        };
    }

    private FixDraft ReplaceValue(MappingNode mapping, MappingEntry entry, Fragment value) =>
        Edit(
            entry.Value,
            tree => Placement.ReplaceValue(tree, mapping, entry, value),
            [SyntaxPath.Of(entry.Value)]
        );

    /// <summary>Edits the text in which the node stands, unless the node may not be edited.</summary>
    /// <param name="changed">The paths whose values the edit changes.</param>
    private FixDraft Edit(
        SyntaxNode node,
        Func<EditableTree, Edited> edit,
        IEnumerable<string> changed
    )
    {
        FixDraft at = At(node);
        if (at.IsRefused)
        {
            return at;
        }

        Edited edited = edit(at.Tree);
        return edited.Edit is { } made
            ? at with
            {
                Edits = at.Edits.Add(made),
                Changed = at.Changed.AddRange(changed),
            }
            : at.Refuse($"not written by a tool: {edited.Why}");
    }

    /// <summary>The draft in the text in which the node stands, refused where the node may not be edited.</summary>
    private FixDraft At(SyntaxNode node)
    {
        EditableTree tree = _treeOf(node);
        FixDraft at =
            Edits.IsEmpty ? this with { Tree = tree }
            : ReferenceEquals(tree, Tree) ? this
            : Refuse("not written by a tool: it takes changes in two files");
        return !at.IsRefused && Refusal.Of(at.Tree, node) is { } why
            ? at.Refuse($"not written by a tool: {why}")
            : at;
    }
}
