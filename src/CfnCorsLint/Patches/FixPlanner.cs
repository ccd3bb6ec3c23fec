using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Effects;
using CfnCorsLint.Patches.Recipes;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches;

/// <summary>Turns what a rule wants done into edits of the text.</summary>
public static class FixPlanner
{
    /// <returns><see langword="null"/> when the rule has no fix and the file is its own source.</returns>
    public static Fix? Plan(Violation violation) => Plan([violation])[0];

    /// <summary>The fixes of violations of one text, in the same order.</summary>
    /// <returns><see langword="null"/> where the rule has no fix and the file is its own source.</returns>
    public static ImmutableArray<Fix?> Plan(ImmutableArray<Violation> violations)
    {
        var trees = new Dictionary<SyntaxTree, EditableTree>(ReferenceEqualityComparer.Instance);
        return [.. violations.Select(violation => PlanAll(violation, trees))];
    }

    /// <summary>What the user is told of violations of one text, with their fixes, in the same order.</summary>
    public static ImmutableArray<Finding> FindingsOf(ImmutableArray<Violation> violations)
    {
        ImmutableArray<Fix?> fixes = Plan(violations);
        return
        [
            .. FindingFactory
                .Of(violations)
                .Select((finding, at) => finding with { Fix = fixes[at] }),
        ];
    }

    /// <summary>What a rule groups under one finding is repaired together.</summary>
    private static Fix? PlanAll(Violation violation, Dictionary<SyntaxTree, EditableTree> trees)
    {
        Fix? own = Plan(violation, trees);
        if (violation.Others.IsEmpty)
        {
            return own;
        }

        var fix = new JointFix(own);
        foreach (Violation other in violation.Others)
        {
            fix.Add(Plan(other, trees));
        }

        return fix.Made;
    }

    private static Fix? Plan(Violation violation, Dictionary<SyntaxTree, EditableTree> trees)
    {
        if (violation.Rule.Fix is not { } recipe)
        {
            return violation.Subject.Context.Template.Refusal is { } refusal
                ? new Fix("Repair what the file is made from", Trust.DisplayOnly, [], [], refusal)
                : null;
        }

        FixDraft blank = Blank(violation, recipe, TreeOf);
        var repair = new Repair(violation, recipe, blank);
        FixDraft draft = blank.IsRefused ? blank : RecipeTable.Plan(repair);
        return draft.ToFix(
            Sentence.Parse(recipe.Title).Render(violation.Arguments),
            recipe.Brings
        ) with
        {
            Effects = DeclaredEffects.Of(repair),
        };

        EditableTree TreeOf(SyntaxNode node)
        {
            SyntaxTree tree = violation.Subject.Context.Model.TreeOf(node);
            if (!trees.TryGetValue(tree, out EditableTree? editable))
            {
                trees[tree] = editable = new EditableTree(tree);
            }

            return editable;
        }
    }

    /// <summary>The draft with which the fix of a violation begins, and above whose trust none of it rises.</summary>
    private static FixDraft Blank(
        Violation violation,
        FixRecipe recipe,
        Func<SyntaxNode, EditableTree> treeOf
    )
    {
        var draft = new FixDraft(treeOf, violation.Place, Trust.Safe);
        if (violation.Subject.Context.Template.Refusal is { } refusal)
        {
            draft = draft.Refuse(refusal);
        }

        string? doubt = violation.ByDefaultOf is { } parameter
            ? $"the value is so {violation.Subject.Context.Template.BasisOf(parameter)}, which a deployment may set otherwise"
            : null;
        if (doubt is not null)
        {
            draft = draft.Limit(Trust.Unsafe, doubt);
        }

        return draft.Limit(
            recipe.Trust,
            recipe.Trust == Trust.Unsafe
                ? "it changes what the API answers, or who may call it"
                : doubt ?? "this is for a person to decide"
        );
    }
}
