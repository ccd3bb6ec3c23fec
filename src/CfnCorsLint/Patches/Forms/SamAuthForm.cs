using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Keeps the authorizer and the key of an API that SAM makes off its preflights.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html</remarks>
internal static class SamAuthForm
{
    private const string Authorizer = "AddDefaultAuthorizerToCorsPreflight";

    private const string Key = "AddApiKeyRequiredToCorsPreflight";

    /// <summary>Frees the preflights that there will be from the authorizer and the key.</summary>
    public static FixDraft FreePreflights(FixDraft draft, Repair repair, Api api)
    {
        Element auth = SamProperties.Of(repair, api)["Auth"];
        var read = new SamAuth(auth);
        draft =
            read.HasDefault == Truth.False
                ? draft
                : Free(draft, repair, api, auth["DefaultAuthorizer"].Key, Authorizer);
        return read.DemandsKey == Truth.False
            ? draft
            : Free(draft, repair, api, auth["ApiKeyRequired"].Key, Key);
    }

    /// <summary>Frees the preflight of a finding from the authorizer or the key that the API gives to all its methods.</summary>
    /// <param name="method">That answers it.</param>
    /// <returns><see langword="null"/> when the authorization, or the key, does not come from the API.</returns>
    public static FixDraft? Free(FixDraft draft, Repair repair, Api api, Method method)
    {
        bool isKey = repair.Parameter("name") == "ApiKeyRequired";
        var place = (isKey ? method.KeyPlace : method.Authorization.Place) as ScalarNode;
        bool isOfApi = isKey
            ? place?.Value is Key or "ApiKeyRequired"
            : place?.Value is Authorizer or "DefaultAuthorizer";
        if (
            !isOfApi
            || place?.Parent is not MappingNode auth
            || !ReferenceEquals(auth.Find(place.Value)?.Key, place)
        )
        {
            return null;
        }

        bool allAreMocks = api
            .Routes.Select(route => route.Options?.Integration?.Kind)
            .All(kind => kind is null or IntegrationKind.Mock);
        draft = allAreMocks
            ? draft
            : draft.Limit(
                Trust.Unsafe,
                "OPTIONS methods with a backend behind them are opened, too"
            );
        return Write(draft, repair, api, auth, isKey ? Key : Authorizer);
    }

    /// <summary>Writes beside the authorizer or key; on the API itself where these stand in the globals, which other APIs take as well.</summary>
    private static FixDraft Write(
        FixDraft draft,
        Repair repair,
        Api api,
        MappingNode auth,
        string name
    )
    {
        draft =
            auth[name] is { } present && IntrinsicReader.Read(present) is not null
                ? draft.Limit(
                    Trust.Unsafe,
                    $"a deployment decides about {name}, and would not any more"
                )
                : draft;
        bool isShared =
            GlobalsSection.Holds(repair.Template, auth)
            && repair.Subject.Context.Model.Apis.Any(other =>
                other.Id != api.Id && other.Worlds.Any(world => SamApis.Make(world.Api))
            );
        return isShared && api.Resource?.Body["Properties"] is MappingNode own
            ? draft.SetBelow(own, "Auth", null, new FragmentEntry(name, Fragment.Boolean(false)))
            : draft.SetEntry(auth, name, Fragment.Boolean(false));
    }

    private static FixDraft Free(
        FixDraft draft,
        Repair repair,
        Api api,
        ScalarNode? key,
        string name
    ) =>
        key?.Parent is MappingNode auth
            ? Write(draft, repair, api, auth, name)
            : draft.Refuse(Refusal.OfExpression("Auth"));
}
