using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>The reasons why a recipe writes nothing in a form, as cells of <see cref="RecipeTable"/>.</summary>
internal static class Refusals
{
    public static void MadeBySam(Repair repair) =>
        repair.Draft.Refuse("SAM makes the method by itself");

    public static void OtherKind(Repair repair) =>
        repair.Draft.Refuse(
            repair is { Api.Kind: ApiKind.Rest, Subject.Route: not null }
                ? "not written by a tool: SAM makes the API, and the route is none of its own; a method of type MOCK beside it answers"
                : "not written by a tool for an API of this kind"
        );

    /// <summary>Makes a cell that refuses with a reason.</summary>
    public static Action<Repair> For(string why) => repair => repair.Draft.Refuse(why);

    /// <summary>Makes a cell that does what the recipe does to methods where a definition holds them, and refuses where SAM makes them of events.</summary>
    public static Action<Repair> UnlessDefined(Action<Repair> plan) =>
        repair =>
        {
            if (repair.Api is { } api && RecipeForms.HasMethods(api))
            {
                plan(repair);
            }
            else
            {
                OtherKind(repair);
            }
        };
}
