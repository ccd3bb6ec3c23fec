using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Writes in SAM's own properties what they can repair of an API that SAM makes.</summary>
internal static class SamRepairs
{
    /// <summary>Why a mock of SAM is of no use beside <c>*/*</c>.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/issues/553</remarks>
    public const string Binary =
        "with '*/*' among its BinaryMediaTypes the preflights that SAM makes of 'Cors' fail, and no property repairs that: "
        + "name the types that are binary, or answer OPTIONS by a function or in a DefinitionBody";

    /// <returns>Whether the repair is one for SAM's properties; if not, nothing was done.</returns>
    public static bool Plan(Repair repair)
    {
        if (repair.Api is not { } api || !SamApis.Make(api))
        {
            return false;
        }

        return Targets.MethodOf(repair.Subject) is { } method && method.IsMadeBy(api)
            ? OfPreflight(repair, api, method)
            : OfApi(repair, api);
    }

    private static bool OfApi(Repair repair, Api api)
    {
        switch (repair.Recipe.Use)
        {
            case "add-preflight" when api.Cors is null:
                if (WhyClosed(repair, api) is not { } why)
                {
                    SamCorsForm.Add(repair, api);
                    return true;
                }

                // The definition itself may still take an operation.
                if (api.Document is null)
                {
                    repair.Draft.Refuse(why);
                }

                return repair.Draft.IsRefused;
            case "add-gateway-responses":
                AddGatewayResponses.Plan(repair);
                return true;
            case "map-header"
                when repair.Subject.GatewayResponse is { } response
                    && (response.Resource is not null || SamGatewayForm.IsOne(response)):
                MapHeader.Plan(repair);
                return true;
            case "replace-value"
                when repair.Subject.Policy is { Form: CorsForm.Serverless } policy
                    && repair.Subject.Mapping is not null:
                SamCorsForm.Set(repair, policy, "AllowCredentials", Fragment.Boolean(true));
                return true;
            case "map-header" or "declare-header" when IsOfStateMachine(repair, api):
                repair.Draft.Refuse(
                    "SAM has no property for what a state machine's method answers: write it in a DefinitionBody"
                );
                return true;
            case "set-property" when Targets.MethodOf(repair.Subject) is { } method:
                return SamAuthForm.Free(repair, api, method);
            default:
                return false;
        }
    }

    /// <summary>Whether SAM makes the list that is to be longer.</summary>
    private static bool IsMade(Repair repair, Method method)
    {
        string header = ExtendList.HeaderOf(repair.Parameter("list"));
        return MappedValues.Of(MappedValues.Responses([method]), header).Any(MappedValues.IsMade);
    }

    private static bool IsOfStateMachine(Repair repair, Api api) =>
        repair.Subject.GatewayResponse is null
        && api.Document is null
        && Targets.MethodOf(repair.Subject)?.Integration?.Kind == IntegrationKind.NonProxy;

    private static bool OfPreflight(Repair repair, Api api, Method method)
    {
        if (api.Cors is not { } policy)
        {
            return false;
        }

        switch (repair.Recipe.Use)
        {
            case "set-property":
                if (!SamAuthForm.Free(repair, api, method))
                {
                    repair.Draft.Refuse("SAM makes the method by itself");
                }

                return true;
            case "map-header":
                SamCorsForm.MapHeader(repair, api, policy);
                return true;
            case "replace-value"
                when repair.Subject.Mapping is { } mapping
                    && MappedValues.IsMade(mapping)
                    && SamCorsForm.KeyOf(mapping.Name) is { } key
                    && repair.Words("with") is [var only]:
                SamCorsForm.Set(repair, policy, key, Literals.OfMapping(only));
                return true;
            case "extend-list" when IsMade(repair, method):
                repair.Draft.Refuse(
                    "SAM works the list out by itself, of the methods under the first spelling of the path: write the path in one way"
                );
                return true;
            case "replace-value"
            or "replace-text"
            or "rename-key"
            or "remove-entry"
            or "remove-item"
            or "extend-list"
            or "advise"
            or "show-code":
                return false;
            case "answer-several-origins":
                repair.Draft.Refuse(
                    "'Cors' takes one origin: keep one, or write an OPTIONS of your own into DefinitionBody or an event, whose answer can name each"
                );
                return true;
            case "convert-to-text":
                repair.Draft.Refuse(Binary);
                return true;
            default:
                repair.Draft.Refuse("SAM makes the method by itself");
                return true;
        }
    }

    /// <summary>Why SAM takes neither <c>Cors</c> nor <c>GatewayResponses</c> beside the API's definition; <see langword="null"/> when it does.</summary>
    public static string? WhyClosed(Repair repair, Api api)
    {
        MappingNode? properties = api.Resource?.Body["Properties"] as MappingNode;
        return SamBody.WhyClosed(properties)
            ?? (
                properties?["DefinitionBody"] is null
                && SamProperties.Of(repair, api)["DefinitionUri"] is { Exists: true, Key: var key }
                    ? SamBody.WhyClosed(key?.Parent as MappingNode)
                    : null
            );
    }
}
