using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Does in SAM's own properties what recipes do to methods, where SAM makes these.</summary>
internal static class SamRepairs
{
    /// <summary>Writes <c>Cors</c>; where SAM takes none, an operation into the API's definition.</summary>
    public static FixDraft AddPreflight(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            return repair.Begin();
        }

        string? why = api.Cors is null ? SamBody.WhyClosed(repair, api) : null;
        return api.Cors is null && why is null ? SamCorsForm.Add(repair.Begin(), repair, api)
            : why is not null && api.Document is null ? repair.Refused(why)
            : RecipeForms.HasMethods(api) || HasResources(repair)
                ? Recipes.AddPreflight.Plan(repair)
            : Refusals.OtherKind(repair);
    }

    /// <summary>Gives a gateway response or, where a definition holds them, responses of methods a header.</summary>
    public static FixDraft MapHeader(Repair repair) =>
        repair.Subject.GatewayResponse is { } response
        && (response.Resource is not null || SamGatewayForm.IsOne(response))
            ? Recipes.MapHeader.Plan(repair)
            : Answer(repair, Recipes.MapHeader.Plan);

    public static FixDraft DeclareHeader(Repair repair) =>
        Answer(repair, Recipes.DeclareHeader.Plan);

    /// <summary>Takes the authorization or the key of the API off its preflights, where they come from its <c>Auth</c>.</summary>
    public static FixDraft SetProperty(Repair repair)
    {
        if (
            repair.Api is { } api
            && Targets.MethodOf(repair.Subject) is { } method
            && SamAuthForm.Free(repair.Begin(), repair, api, method) is { } freed
        )
        {
            return freed;
        }

        return RecipeForms.OfApi(repair) == RecipeForm.SamPreflight
            ? Refusals.MadeBySam(repair)
            : Recipes.SetProperty.OfService(repair);
    }

    /// <summary>Replaces a value of the preflights that SAM takes from <c>Cors</c>, or any other at its place.</summary>
    public static FixDraft ReplaceValue(Repair repair) =>
        repair.Api is { Cors: { } policy }
        && repair.Subject.Mapping is { } mapping
        && MappedValues.IsMade(mapping)
        && SamCorsForm.KeyOf(mapping.Name) is { } key
        && repair.Words("with") is [var only]
            ? SamCorsForm.Set(repair.Begin(), repair, policy, key, Literals.OfMapping(only))
            : EditPlace.ReplaceValue(repair);

    /// <summary>Makes a list longer that stands in the text.</summary>
    public static FixDraft ExtendList(Repair repair) =>
        Targets.MethodOf(repair.Subject) is { } method && IsMade(repair, method)
            ? repair.Refused(
                "SAM works the list out by itself, of the methods under the first spelling of the path: write the path in one way"
            )
            : Recipes.ExtendList.Plan(repair);

    /// <summary>Changes what a method answers, unless SAM has no property for it.</summary>
    private static FixDraft Answer(Repair repair, Func<Repair, FixDraft> plan) =>
        repair.Api is { } api && IsOfStateMachine(repair, api)
            ? repair.Refused(
                "SAM has no property for what a state machine's method answers: write it in a DefinitionBody"
            )
            : Refusals.UnlessDefined(plan)(repair);

    /// <summary>Whether the methods of the route are resources, beside those that SAM makes: it gets its preflight as in a template without SAM.</summary>
    private static bool HasResources(Repair repair) =>
        repair.Route is { Methods: [_, ..] methods }
        && methods.All(method => method.Resource?.Type == RestTypes.Method);

    /// <summary>Whether SAM makes the list that is to be longer.</summary>
    private static bool IsMade(Repair repair, Method method)
    {
        string header = ListedHeader.Of(repair.Parameter("list"));
        return MappedValues.Of(MappedValues.Responses([method]), header).Any(MappedValues.IsMade);
    }

    private static bool IsOfStateMachine(Repair repair, Api api) =>
        repair.Subject.GatewayResponse is null
        && api.Document is null
        && Targets.MethodOf(repair.Subject)?.Integration?.Kind == IntegrationKind.NonProxy;
}
