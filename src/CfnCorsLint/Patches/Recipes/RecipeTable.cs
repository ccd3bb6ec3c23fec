using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Says what each recipe does in each form: the one place where a recipe gets to work.</summary>
internal static class RecipeTable
{
    /// <summary>One row a recipe.</summary>
    public static ImmutableArray<RecipeRow> Rows { get; } =
    [
        RecipeRow.Everywhere(RecipeName.AddOptionsRoute, AddOptionsRoute.Plan),
        RecipeRow.Everywhere(RecipeName.AddPermissions, AddPermissions.Plan),
        RecipeRow.Everywhere(RecipeName.AllowAtEdge, AllowAtEdge.Plan),
        RecipeRow.Everywhere(RecipeName.ConfigureCors, ConfigureCors.Plan),
        RecipeRow.Everywhere(RecipeName.CorrectKeys, CorrectKeys.Plan),
        RecipeRow.Everywhere(RecipeName.CorrectTypes, CorrectTypes.Plan),
        RecipeRow.Everywhere(RecipeName.LeaveToAnswers, LeaveToAnswers.Plan),
        RecipeRow.Everywhere(RecipeName.LeaveToPreflight, LeaveToPreflight.Plan),
        RecipeRow.Everywhere(RecipeName.MovePolicy, MovePolicy.Plan),
        RecipeRow.Everywhere(RecipeName.NarrowOrigin, NarrowOrigin.Plan),
        RecipeRow.Everywhere(RecipeName.RemoveEntry, EditPlace.RemoveEntry),
        RecipeRow.Everywhere(RecipeName.RemoveItem, EditPlace.RemoveItem),
        RecipeRow.Everywhere(RecipeName.RenameKey, EditPlace.RenameKey),
        RecipeRow.Everywhere(RecipeName.ReplaceText, ReplaceText.Plan),
        RecipeRow.Everywhere(RecipeName.SendOn, SendOn.Plan),
        RecipeRow.Everywhere(RecipeName.ShowCode, ShowCode.Plan),
        RecipeRow.Everywhere(RecipeName.SplitItems, ListItems.Mend),
        RecipeRow.Everywhere(RecipeName.UnquoteItems, ListItems.Mend),
        // The title says what a person can do.
        RecipeRow.Everywhere(RecipeName.Advise, repair => repair.Begin()),
        // Suppressions are taken away by Patches/Suppressing, before there is a model.
        RecipeRow.Everywhere(RecipeName.RemoveSuppression, repair => repair.Begin()),
        RecipeRow.OfMethods(
            RecipeName.AnswerSeveralOrigins,
            AnswerSeveralOrigins.Plan,
            Refusals.For(
                "'Cors' takes one origin: keep one, or write an OPTIONS of your own into DefinitionBody or an event, whose answer can name each"
            )
        ),
        RecipeRow.OfMethods(
            RecipeName.ConvertToText,
            ConvertToText.Plan,
            Refusals.For(SamCorsForm.Binary)
        ),
        RecipeRow.OfMethods(RecipeName.ExtendDependsOn, ExtendDependsOn.Plan),
        RecipeRow.OfMethods(RecipeName.MakeMock, MakeMock.Plan),
        RecipeRow.OfMethods(RecipeName.RenameDeployment, RenameDeployment.Plan),
        RecipeRow.Everywhere(RecipeName.AnswerStatus, AnswerStatus.Plan) with
        {
            SamPreflight = Refusals.MadeBySam,
        },
        RecipeRow.Everywhere(RecipeName.NameApi, NameApi.Plan) with
        {
            SamPreflight = Refusals.MadeBySam,
        },
        RecipeRow.OfMethods(RecipeName.AddGatewayResponses, AddGatewayResponses.Plan) with
        {
            SamApi = AddGatewayResponses.Plan,
        },
        RecipeRow.OfMethods(RecipeName.AddPreflight, AddPreflight.Plan) with
        {
            SamApi = SamRepairs.AddPreflight,
        },
        RecipeRow.OfMethods(RecipeName.DeclareHeader, DeclareHeader.Plan) with
        {
            SamApi = SamRepairs.DeclareHeader,
        },
        RecipeRow.OfMethods(RecipeName.MapHeader, MapHeader.Plan) with
        {
            SamPreflight = SamCorsForm.MapHeader,
            SamApi = SamRepairs.MapHeader,
            Policy = SetPolicyKey.Plan,
        },
        RecipeRow.Everywhere(RecipeName.ExtendList, ExtendList.Plan) with
        {
            SamPreflight = SamRepairs.ExtendList,
            Policy = ExtendList.InPolicy,
        },
        RecipeRow.Everywhere(RecipeName.ReplaceValue, EditPlace.ReplaceValue) with
        {
            SamPreflight = SamRepairs.ReplaceValue,
            Policy = SetPolicyKey.ReplaceValue,
        },
        RecipeRow.OfMethods(RecipeName.SetProperty, SetProperty.Plan) with
        {
            SamPreflight = SamRepairs.SetProperty,
            SamApi = SamRepairs.SetProperty,
            Service = SetProperty.OfService,
            Policy = SetProperty.OfService,
        },
    ];

    private static readonly ImmutableDictionary<RecipeName, RecipeRow> s_byName =
        ImmutableDictionary.CreateRange(Rows.Select(row => KeyValuePair.Create(row.Name, row)));

    /// <summary>Gives the draft that the recipe of the repair makes in its form.</summary>
    public static FixDraft Plan(Repair repair) =>
        s_byName[repair.Recipe.Name].In(RecipeForms.Of(repair))(repair);
}
