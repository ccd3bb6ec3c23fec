using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>A fix in the making, to which recipes add edits, or from which they take trust.</summary>
internal sealed class FixDraft
{
    private readonly Func<SyntaxNode, EditableTree> _treeOf;
    private readonly List<TextEdit> _edits = [];
    private readonly List<string> _changed = [];
    private Trust _trust;
    private string? _why;
    private SourceText? _shown;

    /// <param name="treeOf">The tree that a node is part of.</param>
    /// <param name="place">What the fix is about.</param>
    public FixDraft(Func<SyntaxNode, EditableTree> treeOf, SyntaxNode place, Trust trust)
    {
        _treeOf = treeOf;
        Tree = treeOf(place);
        _trust = trust;
    }

    /// <summary>The tree of the file that the fix edits.</summary>
    public EditableTree Tree { get; private set; }

    /// <summary>Whether a step could not be done: nothing of the fix is written then.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Gives the fix up, and says why.</summary>
    /// <param name="why">One clause or sentence, with the way out where there is one.</param>
    public void Refuse(string why)
    {
        if (!IsRefused)
        {
            IsRefused = true;
            _why = why;
        }
    }

    /// <summary>Lowers the trust in the fix, and never raises it.</summary>
    public void Limit(Trust most, string why)
    {
        if (most < _trust)
        {
            _trust = most;
            _why = IsRefused ? _why : why;
        }
    }

    /// <summary>Adds entries to a mapping, in that order.</summary>
    /// <param name="after">The entry they follow; <see langword="null"/> for the last.</param>
    public void AddEntries(
        MappingNode mapping,
        MappingEntry? after,
        params IReadOnlyList<FragmentEntry> entries
    )
    {
        // What is absent in one branch of a condition is written all the same.
        if (entries.FirstOrDefault(entry => mapping.Find(entry.Key) is not null) is { } present)
        {
            Refuse($"not written by a tool: '{present.Key}' is written as an expression");
        }
        else if (MayEdit(mapping) && entries.Count > 0)
        {
            Take(Placement.AddEntries(Tree, mapping, after, entries));
            string path = SyntaxPath.Of(mapping);
            _changed.AddRange(entries.Select(entry => SyntaxPath.Append(path, entry.Key)));
        }
    }

    /// <summary>Gives an entry that value: adds the entry, fills it where it is empty, or replaces its value.</summary>
    public void SetEntry(
        MappingNode mapping,
        string key,
        Fragment value,
        MappingEntry? after = null
    )
    {
        if (mapping.FindOwn(key) is not { } entry)
        {
            AddEntries(mapping, after, new FragmentEntry(key, value));
        }
        else if (
            value is Fragment.Scalar { Tag: null } text
            && entry.Value is ScalarNode { Tag: null } scalar
        )
        {
            ReplaceScalar(scalar, text);
        }
        else if (MayEdit(entry.Value))
        {
            Take(Placement.ReplaceValue(Tree, mapping, entry, value));
            _changed.Add(SyntaxPath.Of(entry.Value));
        }
    }

    /// <summary>Adds entries to the mapping that the key leads to, which is made where it is missing.</summary>
    /// <param name="after">The entry of the owner that a new mapping follows; <see langword="null"/> for the last.</param>
    public void AddBelow(
        MappingNode owner,
        string key,
        MappingEntry? after,
        params IReadOnlyList<FragmentEntry> entries
    )
    {
        switch (owner.FindOwn(key)?.Value)
        {
            case null:
            case ScalarNode { Tag: null } empty when ScalarTyping.KindOf(empty) == ScalarKind.Null:
                SetEntry(owner, key, new Fragment.Map([.. entries]), after);
                break;
            case MappingNode mapping when IntrinsicReader.Read(mapping) is null:
                AddEntries(mapping, null, entries);
                break;
            default:
                Refuse($"not written by a tool: '{key}' is written as an expression");
                break;
        }
    }

    /// <summary>Writes an entry below a key of the owner, also where an entry of that name may be there already.</summary>
    public void SetBelow(MappingNode owner, string key, MappingEntry? after, FragmentEntry entry)
    {
        if (owner[key] is MappingNode mapping && mapping.Find(entry.Key) is not null)
        {
            SetEntry(mapping, entry.Key, entry.Value);
        }
        else
        {
            AddBelow(owner, key, after, entry);
        }
    }

    /// <summary>Replaces the text of an entry, in a block of its own where it has several lines.</summary>
    public void ReplaceText(MappingNode mapping, string key, string text)
    {
        if (mapping.FindOwn(key) is { } entry && MayEdit(entry.Value))
        {
            Take(Placement.ReplaceValue(Tree, mapping, entry, Fragment.Text(text)));
            _changed.Add(SyntaxPath.Of(entry.Value));
        }
    }

    /// <summary>Adds items to the end of a list.</summary>
    public void AddItems(SequenceNode sequence, params IReadOnlyList<Fragment> items)
    {
        if (MayEdit(sequence) && items.Count > 0)
        {
            Take(Placement.AddItems(Tree, sequence, items));
            _changed.Add(SyntaxPath.Append(SyntaxPath.Of(sequence), "-"));
        }
    }

    /// <summary>Replaces the content of a scalar.</summary>
    public void ReplaceScalar(ScalarNode scalar, Fragment.Scalar content)
    {
        if (scalar.Tag is not null)
        {
            Refuse($"the value comes from {scalar.Tag}");
        }
        else if (MayEdit(scalar))
        {
            _edits.Add(Placement.ReplaceScalar(Tree, scalar, content));
            _changed.Add(SyntaxPath.Of(scalar));
        }
    }

    /// <summary>Gives a key another name.</summary>
    public void RenameKey(MappingNode mapping, ScalarNode key, string name)
    {
        if (mapping.FindOwn(name) is not null)
        {
            Refuse($"'{name}' stands beside it already");
        }
        else if (MayEdit(key))
        {
            _edits.Add(Placement.ReplaceScalar(Tree, key, Fragment.Text(name)));
            _changed.Add(SyntaxPath.Of(key));
            _changed.Add(SyntaxPath.Append(SyntaxPath.Of(mapping), name));
        }
    }

    /// <summary>Replaces a part of a scalar's text, as it is written.</summary>
    public void ReplaceSpan(ScalarNode scalar, TextSpan span, string text)
    {
        if (MayEdit(scalar))
        {
            _edits.Add(new TextEdit(span, text));
            _changed.Add(SyntaxPath.Of(scalar));
        }
    }

    public void RemoveEntry(MappingNode mapping, MappingEntry entry)
    {
        SyntaxNode target = Removal.Target(mapping, entry);
        if (MayEdit(entry.Key) && MayEdit(target))
        {
            Take(Removal.Entry(Tree, mapping, entry));
            _changed.Add(SyntaxPath.Of(target));
        }
    }

    public void RemoveItem(SequenceNode sequence, SyntaxNode item)
    {
        if (MayEdit(sequence) && MayEdit(item))
        {
            Take(Removal.Item(Tree, sequence, item));
            _changed.Add(SyntaxPath.Of(sequence));
        }
    }

    /// <summary>Shows a person edits of another text than a template, which nobody writes.</summary>
    public void Show(SourceText source, ImmutableArray<TextEdit> edits, string? why)
    {
        Limit(Trust.DisplayOnly, why ?? "this is for a person to decide");
        _why = why ?? _why;
        _edits.AddRange(edits);
        _shown = source;
    }

    public Fix ToFix(string title, ImmutableArray<string> brings)
    {
        bool isEmpty = IsRefused || _edits.Count == 0;
        return new Fix(
            title,
            isEmpty ? Trust.DisplayOnly : _trust,
            isEmpty ? [] : [.. _edits.Distinct()],
            isEmpty ? [] : [.. _changed.Distinct()],
            _why ?? (isEmpty ? "this is for a person to decide" : null)
        )
        {
            Source = _shown ?? Tree.Source,
            Brings = brings,
        };
    }

    private bool MayEdit(SyntaxNode node)
    {
        EditableTree tree = _treeOf(node);
        if (_edits.Count == 0)
        {
            Tree = tree;
        }
        else if (!ReferenceEquals(tree, Tree))
        {
            Refuse("not written by a tool: it takes changes in two files");
        }

        if (!IsRefused && Refusal.Of(Tree, node) is { } why)
        {
            Refuse($"not written by a tool: {why}");
        }

        return !IsRefused;
    }

    private void Take(Edited edited)
    {
        if (edited.Edit is { } edit)
        {
            _edits.Add(edit);
        }
        else
        {
            Refuse($"not written by a tool: {edited.Why}");
        }
    }
}
