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
    public static void FreePreflights(Repair repair, Api api)
    {
        Element auth = SamProperties.Of(repair, api)["Auth"];
        var read = new SamAuth(auth);
        if (read.HasDefault != Truth.False)
        {
            Free(repair, api, auth["DefaultAuthorizer"].Key, Authorizer);
        }

        if (read.DemandsKey != Truth.False)
        {
            Free(repair, api, auth["ApiKeyRequired"].Key, Key);
        }
    }

    /// <summary>Frees the preflight of a finding from the authorizer and the key.</summary>
    /// <param name="method">That answers it.</param>
    /// <returns>Whether the authorization, or the key, comes from the API.</returns>
    public static bool Free(Repair repair, Api api, Method method)
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
            return false;
        }

        bool allAreMocks = api
            .Routes.Select(route => route.Options?.Integration?.Kind)
            .All(kind => kind is null or IntegrationKind.Mock);
        if (!allAreMocks)
        {
            repair.Draft.Limit(
                Trust.Unsafe,
                "OPTIONS methods with a backend behind them are opened, too"
            );
        }

        Write(repair, api, auth, isKey ? Key : Authorizer);
        return true;
    }

    /// <summary>Writes beside the authorizer or key; on the API itself where these stand in the globals, which other APIs take as well.</summary>
    private static void Write(Repair repair, Api api, MappingNode auth, string name)
    {
        if (auth[name] is { } present && IntrinsicReader.Read(present) is not null)
        {
            repair.Draft.Limit(
                Trust.Unsafe,
                $"a deployment decides about {name}, and would not any more"
            );
        }

        bool isShared =
            GlobalsSection.Holds(repair, auth)
            && repair.Subject.Context.Model.Apis.Any(other =>
                other.Id != api.Id && other.Worlds.Any(world => SamApis.Make(world.Api))
            );
        if (isShared && api.Resource?.Body["Properties"] is MappingNode own)
        {
            repair.Draft.SetBelow(
                own,
                "Auth",
                null,
                new FragmentEntry(name, Fragment.Boolean(false))
            );
        }
        else
        {
            repair.Draft.SetEntry(auth, name, Fragment.Boolean(false));
        }
    }

    private static void Free(Repair repair, Api api, ScalarNode? key, string name)
    {
        if (key?.Parent is MappingNode auth)
        {
            Write(repair, api, auth, name);
        }
        else
        {
            repair.Draft.Refuse("not written by a tool: 'Auth' is written as an expression");
        }
    }
}
