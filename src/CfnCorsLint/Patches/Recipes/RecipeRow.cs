using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Says what a recipe does in each form: it gives the draft of a fix, or a refused one with the reason.</summary>
/// <param name="Policy">Where a finding is about a policy.</param>
internal sealed record RecipeRow(
    RecipeName Name,
    Func<Repair, FixDraft> Methods,
    Func<Repair, FixDraft> SamPreflight,
    Func<Repair, FixDraft> SamApi,
    Func<Repair, FixDraft> Service,
    Func<Repair, FixDraft> Policy
)
{
    /// <summary>The cell of a form.</summary>
    public Func<Repair, FixDraft> In(RecipeForm form) =>
        form switch
        {
            RecipeForm.SamPreflight => SamPreflight,
            RecipeForm.SamApi => SamApi,
            RecipeForm.Service => Service,
            RecipeForm.Policy => Policy,
            _ => Methods,
        };

    /// <summary>Makes the row of a recipe that does the same in every form.</summary>
    public static RecipeRow Everywhere(RecipeName name, Func<Repair, FixDraft> plan) =>
        new(name, plan, plan, plan, plan, plan);

    /// <summary>Makes the row of a recipe that changes what methods answer: services and the preflights of SAM have none to change.</summary>
    /// <param name="samPreflight">What it does to an OPTIONS method that SAM makes.</param>
    public static RecipeRow OfMethods(
        RecipeName name,
        Func<Repair, FixDraft> plan,
        Func<Repair, FixDraft>? samPreflight = null
    ) =>
        new(
            name,
            plan,
            samPreflight ?? Refusals.MadeBySam,
            Refusals.UnlessDefined(plan),
            Refusals.OtherKind,
            Refusals.UnlessDefined(plan)
        );
}
