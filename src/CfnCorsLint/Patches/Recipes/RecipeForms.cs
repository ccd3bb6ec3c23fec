using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Tells in which form that is written what a recipe is to change.</summary>
internal static class RecipeForms
{
    public static RecipeForm Of(Repair repair) =>
        repair.Subject.Policy is not null ? RecipeForm.Policy : OfApi(repair);

    /// <summary>The form of the API, whatever part of it the finding is about.</summary>
    public static RecipeForm OfApi(Repair repair) =>
        repair.Api is not { } api ? RecipeForm.Methods
        : SamApis.Make(api)
            ? api.Cors is not null
                && Targets.MethodOf(repair.Subject) is { } method
                && method.IsMadeBy(api)
                    ? RecipeForm.SamPreflight
                : RecipeForm.SamApi
        : HasMethods(api) ? RecipeForm.Methods
        : RecipeForm.Service;

    /// <summary>Whether the methods of the API and what they answer stand in resources or in a definition.</summary>
    public static bool HasMethods(Api api) =>
        api.Kind == ApiKind.Rest
        && (api.Definition == ApiDefinition.Resources || api.Document is not null);
}
