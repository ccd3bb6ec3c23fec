using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Findings.Suppressions;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Suppressing;

/// <summary>Takes unused suppressions away: the comment or the item, or of a list of ids those that are unused.</summary>
internal sealed class SuppressionRemoval
{
    private readonly Template _template;
    private readonly EditableTree _tree;
    private readonly FixRecipe _recipe;

    private SuppressionRemoval(Template template, FixRecipe recipe)
    {
        _template = template;
        _tree = new EditableTree(template.Tree);
        _recipe = recipe;
    }

    /// <summary>The fixes of suppressions, one for each, in the same order.</summary>
    /// <returns><see langword="null"/> where the rule has no fix.</returns>
    public static ImmutableArray<Fix?> Plan(
        Template template,
        ImmutableArray<UnusedSuppression> unused,
        Rule rule
    )
    {
        if (rule.Fix is not { } recipe)
        {
            return [.. unused.Select(_ => (Fix?)null)];
        }

        var removal = new SuppressionRemoval(template, recipe);
        return
        [
            .. unused.Select(one =>
                one.Suppression.Node is { } node
                    ? removal.OfItem(one, node, unused)
                    : removal.OfComment(one)
            ),
        ];
    }

    private Fix OfComment(UnusedSuppression unused)
    {
        SourceText source = _tree.Source;
        Comment comment = _tree.Tree.Comments.First(one => one.Span == unused.Suppression.Place);
        string raw = source.Slice(comment.Span);
        string kept = Kept(raw, unused);
        (int from, int to) = Brackets(raw);
        TextEdit edit =
            kept.Length == 0
                ? TextEdit.Delete(WithBlanks(source, comment))
                : new TextEdit(
                    new TextSpan(comment.Span.Start + from, comment.Span.Start + to),
                    kept
                );
        string text = comment.Text;
        (int start, int end) = Brackets(text);
        return Make(unused, [edit], [], null) with
        {
            Comments =
            [
                new CommentChange(
                    comment.Span,
                    kept.Length == 0 ? null : $"{text[..start]}{kept}{text[end..]}"
                ),
            ],
        };
    }

    /// <summary>The ids between the brackets that stay; <c>""</c> for none.</summary>
    private static string Kept(string text, UnusedSuppression unused)
    {
        (int from, int to) = Brackets(text);
        return string.Join(
                ',',
                text[from..to]
                    .Split(',')
                    .Where(id =>
                        id.Trim() is { Length: > 0 } bare && !unused.RuleIds.Contains(bare)
                    )
            )
            .Trim();
    }

    private static (int From, int To) Brackets(string text)
    {
        int from = text.IndexOf('[', StringComparison.Ordinal) + 1;
        return (from, text.IndexOf(']', from));
    }

    /// <summary>A line that holds nothing else goes whole; otherwise the blanks that part the comment from what stands before.</summary>
    private static TextSpan WithBlanks(SourceText source, Comment comment)
    {
        int end = comment.Span.End;
        int endOfLine = source.EndOfLine(source.LineNumberAt(end));
        bool isLast = string.IsNullOrWhiteSpace(source.Content[end..endOfLine]);
        if (comment.IsWholeLine && isLast)
        {
            return Removal.WholeLines(source, comment.Span.Start, end);
        }

        if (comment.IsWholeLine)
        {
            while (char.IsWhiteSpace(source.Content[end]))
            {
                end++;
            }

            return new TextSpan(comment.Span.Start, end);
        }

        int start = comment.Span.Start;
        while (source.Content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return new TextSpan(start, isLast ? endOfLine : end);
    }

    /// <summary>Takes all that is unused in one list away together: its items would change their places under each other.</summary>
    private Fix OfItem(
        UnusedSuppression unused,
        SyntaxNode node,
        ImmutableArray<UnusedSuppression> all
    )
    {
        if (
            EntryOf(node) is not (MappingNode owner, { Name: "ignore" or "x-cfncors-ignore" } entry)
        )
        {
            return Make(unused, [], [], "not written by a tool: it is reached through an alias");
        }

        UnusedSuppression[] together =
        [
            .. all.Where(one =>
                one.Suppression.Node is { } other
                && EntryOf(other) is (_, { } same)
                && ReferenceEquals(same.Value, entry.Value)
            ),
        ];
        HashSet<SyntaxNode> gone =
        [
            .. from one in together
            where one.RuleIds.Length == one.Suppression.RuleIds.Length
            select one.Suppression.Node,
        ];
        SyntaxNode target = entry.Key;
        List<Edited> edits = [];
        bool goesWhole = entry.Value is SequenceNode list
            ? list.Items.All(gone.Contains)
            : gone.Count > 0;
        if (goesWhole)
        {
            target = Removal.Target(owner, entry);
            edits.Add(Removal.Entry(_tree, owner, entry));
        }
        else
        {
            if (entry.Value is SequenceNode items && gone.Count > 0)
            {
                edits.AddRange(Removal.Items(_tree, items, gone));
            }

            foreach (UnusedSuppression part in together)
            {
                if (part.Suppression.Node is MappingNode item && !gone.Contains(item))
                {
                    edits.AddRange(OfIds(item, part));
                }
            }
        }

        string? why =
            Refusal.Of(_tree, entry.Key)
            ?? Refusal.Of(_tree, entry.Value)
            ?? Refusal.Of(_tree, target)
            ?? edits.FirstOrDefault(edit => edit.Edit is null).Why;
        return why is not null
            ? Make(unused, [], [], $"not written by a tool: {why}")
            : Make(
                unused,
                [.. edits.Select(edit => edit.Edit).OfType<TextEdit>()],
                [SyntaxPath.Of(target)],
                null
            );
    }

    private IEnumerable<Edited> OfIds(MappingNode item, UnusedSuppression unused) =>
        item["rule"] is SequenceNode rules
            ? Removal.Items(
                _tree,
                rules,
                [
                    .. rules.Items.Where(id =>
                        id is ScalarNode scalar && unused.RuleIds.Contains(scalar.Value.Trim())
                    ),
                ]
            )
            : [Edited.Refused("the ids do not stand in a list")];

    /// <summary>The entry that holds the item, alone or in a list.</summary>
    private static (MappingNode? Owner, MappingEntry? Entry) EntryOf(SyntaxNode item)
    {
        SyntaxNode value = item.Parent is SequenceNode list ? list : item;
        return value.Parent is MappingNode owner ? (owner, owner.EntryOf(value)) : (null, null);
    }

    private Fix Make(
        UnusedSuppression unused,
        ImmutableArray<TextEdit> edits,
        ImmutableArray<string> changed,
        string? why
    )
    {
        (Trust trust, string? reason) =
            why is not null ? (Trust.DisplayOnly, why)
            : _template.Refusal is { } refusal ? (Trust.DisplayOnly, refusal)
            : _recipe.Trust switch
            {
                Trust.DisplayOnly => (Trust.DisplayOnly, "this is for a person to decide"),
                Trust.Safe when _template.Kind != TemplateKind.OpenApi => (Trust.Safe, null),
                _ => (Trust.Unsafe, "a template that takes the file in may need it"),
            };
        return new Fix(
            Sentence.Parse(_recipe.Title).Render(SuppressionFindings.Words(unused)),
            trust,
            edits,
            changed,
            reason
        );
    }
}
