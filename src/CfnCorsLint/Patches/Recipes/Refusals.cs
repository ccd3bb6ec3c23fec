using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>The reasons why a recipe writes nothing in a form, as cells of <see cref="RecipeTable"/>.</summary>
internal static class Refusals
{
    public static FixDraft MadeBySam(Repair repair) =>
        repair.Refused("SAM makes the method by itself");

    public static FixDraft OtherKind(Repair repair) =>
        repair.Refused(
            repair is { Api.Kind: ApiKind.Rest, Subject.Route: not null }
                ? "not written by a tool: SAM makes the API, and the route is none of its own; a method of type MOCK beside it answers"
                : "not written by a tool for an API of this kind"
        );

    /// <summary>Makes a cell that refuses with a reason.</summary>
    public static Func<Repair, FixDraft> For(string why) => repair => repair.Refused(why);

    /// <summary>Makes a cell that does what the recipe does to methods where a definition holds them, and refuses where SAM makes them of events.</summary>
    public static Func<Repair, FixDraft> UnlessDefined(Func<Repair, FixDraft> plan) =>
        repair =>
            repair.Api is { } api && RecipeForms.HasMethods(api) ? plan(repair) : OtherKind(repair);
}
