using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>The recipes for APIs whose service answers by a policy of its own, and those recipes that mean something else there.</summary>
internal static class ServiceRecipes
{
    /// <returns>Whether the recipe is one of these.</returns>
    public static bool TryPlan(Repair repair)
    {
        switch (repair.Recipe.Use)
        {
            case "split-items" or "unquote-items":
                ListItems.Mend(repair);
                return true;
            case "correct-types":
                CorrectTypes.Plan(repair);
                return true;
            case "correct-keys":
                CorrectKeys.Plan(repair);
                return true;
            case "narrow-origin":
                NarrowOrigin.Plan(repair);
                return true;
            case "leave-to-preflight":
                LeaveToPreflight.Plan(repair);
                return true;
            case "leave-to-answers":
                LeaveToAnswers.Plan(repair);
                return true;
            case "move-policy":
                MovePolicy.Plan(repair);
                return true;
            case "configure-cors":
                ConfigureCors.Plan(repair);
                return true;
            case "add-options-route":
                AddOptionsRoute.Plan(repair);
                return true;
            case "allow-at-edge":
                AllowAtEdge.Plan(repair);
                return true;
            case "send-on":
                SendOn.Plan(repair);
                return true;
            case "add-permissions":
                AddPermissions.Plan(repair);
                return true;
            case "map-header" when repair.Subject.Policy is { } policy:
                SetPolicyKey.Plan(repair, policy);
                return true;
            case "extend-list" when repair.Subject.Policy is { } policy:
                ListItems.Extend(repair, policy);
                return true;
            case "replace-value"
                when repair.Subject.Policy is not null
                    && repair.Place is { Parent: SequenceNode list } item
                    && ListItems.Holds(list, repair.Words("with")):
                repair.Draft.RemoveItem(list, item);
                return true;
            case "replace-value"
                when repair.Subject.Policy is not null
                    && repair.Place is SequenceNode { Tag: null } list:
                ListItems.Rewrite(repair, list);
                return true;
            case "replace-value"
                when repair.Subject.Policy
                    is { Body: null, Form: CorsForm.ServerlessHttpApi } whole:
                SetPolicyKey.SetOrigins(repair, whole);
                return true;
            case "set-property"
                when repair.Api is { Kind: ApiKind.Http, Definition: ApiDefinition.Resources }:
                SetProperty.Plan(repair);
                return true;
            default:
                return false;
        }
    }
}
