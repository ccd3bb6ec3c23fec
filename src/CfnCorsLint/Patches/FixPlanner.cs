using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
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
                ? new Fix(
                    "Repair what the file is made from",
                    Applicability.DisplayOnly,
                    [],
                    [],
                    refusal
                )
                : null;
        }

        FixDraft draft = Draft(violation, recipe, TreeOf);
        var repair = new Repair(violation, recipe, draft);
        if (!draft.IsRefused)
        {
            Cook(repair);
        }

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

    private static FixDraft Draft(
        Violation violation,
        FixRecipe recipe,
        Func<SyntaxNode, EditableTree> treeOf
    )
    {
        var draft = new FixDraft(treeOf, violation.Place, Applicability.Safe);
        if (violation.Subject.Context.Template.Refusal is { } refusal)
        {
            draft.Refuse(refusal);
        }

        string? doubt = violation.ByDefaultOf is { } parameter
            ? $"the value is so {violation.Subject.Context.Template.BasisOf(parameter)}, which a deployment may set otherwise"
            : null;
        if (doubt is not null)
        {
            draft.Limit(Applicability.Unsafe, doubt);
        }

        switch (recipe.Trust)
        {
            case FixTrust.Unsafe:
                draft.Limit(
                    Applicability.Unsafe,
                    "it changes what the API answers, or who may call it"
                );
                break;
            case FixTrust.DisplayOnly:
                draft.Limit(Applicability.DisplayOnly, doubt ?? "this is for a person to decide");
                break;
            default:
                break;
        }

        return draft;
    }

    private static void Cook(Repair repair)
    {
        if (ServiceRecipes.TryPlan(repair) || SamRepairs.Plan(repair))
        {
            return;
        }

        if (IsOfAnotherForm(repair))
        {
            repair.Draft.Refuse(
                repair is { Api.Kind: ApiKind.Rest, Subject.Route: not null }
                    ? "not written by a tool: SAM makes the API, and the route is none of its own; a method of type MOCK beside it answers"
                    : "not written by a tool for an API of this kind"
            );
            return;
        }

        switch (repair.Recipe.Use)
        {
            case "add-preflight":
                AddPreflight.Plan(repair);
                break;
            case "make-mock":
                MakeMock.Plan(repair);
                break;
            case "add-gateway-responses":
                AddGatewayResponses.Plan(repair);
                break;
            case "map-header":
                MapHeader.Plan(repair);
                break;
            case "declare-header":
                DeclareHeader.Plan(repair);
                break;
            case "extend-list":
                ExtendList.Plan(repair);
                break;
            case "replace-value":
                EditPlace.ReplaceValue(repair);
                break;
            case "answer-status":
                AnswerStatus.Plan(repair);
                break;
            case "replace-text":
                ReplaceText.Plan(repair);
                break;
            case "rename-key":
                EditPlace.RenameKey(repair);
                break;
            case "remove-entry":
                EditPlace.RemoveEntry(repair);
                break;
            case "remove-item":
                EditPlace.RemoveItem(repair);
                break;
            case "set-property":
                SetProperty.Plan(repair);
                break;
            case "extend-depends-on":
                ExtendDependsOn.Plan(repair);
                break;
            case "rename-deployment":
                RenameDeployment.Plan(repair);
                break;
            case "convert-to-text":
                ConvertToText.Plan(repair);
                break;
            case "name-api":
                NameApi.Plan(repair);
                break;
            case "answer-several-origins":
                AnswerSeveralOrigins.Plan(repair);
                break;
            default:
                break;
        }
    }

    /// <summary>Whether what the recipe would change is written in another form than those that recipes know.</summary>
    private static bool IsOfAnotherForm(Repair repair) =>
        !IsOfRawMethods(repair)
        && repair.Api is { } api
        && (
            api.Kind != ApiKind.Rest
            || (api.Definition != ApiDefinition.Resources && api.Document is null)
        )
        && repair.Recipe.Use
            is not (
                "replace-value"
                or "answer-status"
                or "replace-text"
                or "rename-key"
                or "remove-entry"
                or "remove-item"
                or "extend-list"
                or "name-api"
                or "advise"
            );

    /// <summary>A route beside those of SAM, whose methods are resources, gets its preflight as in a template without SAM.</summary>
    private static bool IsOfRawMethods(Repair repair) =>
        repair.Recipe.Use == "add-preflight"
        && repair.Route is { Methods: [_, ..] methods }
        && methods.All(method => method.Resource?.Type == RestTypes.Method);
}
