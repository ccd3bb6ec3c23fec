using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>Finds the path as an API has it, where the stage of the deployment may stand before it.</summary>
internal static class CalledPath
{
    /// <summary>The path of a live address.</summary>
    public static string Of(ApiInFile api, Uri url)
    {
        string path = Uri.UnescapeDataString(url.AbsolutePath);
        (string first, string behind) = ServiceAddress.Split(path);
        bool isStage =
            IsStage(api, first)
            || (api.Api.Worlds[0].Api.Kind == ApiKind.Rest && ServiceAddress.IsOfGateway(url));
        return isStage || (!IsReached(api, path) && IsReached(api, behind)) ? behind : path;
    }

    /// <summary>The path of a call that was typed: a route comes before a stage of that name.</summary>
    public static string Of(ApiInFile api, PageCall call)
    {
        if (call.Url is { } url)
        {
            return Of(api, url);
        }

        (string first, string behind) = ServiceAddress.Split(call.Path);
        return !IsReached(api, call.Path) && IsStage(api, first) && IsReached(api, behind)
            ? behind
            : call.Path;
    }

    /// <summary>What is left of a path that no route takes, if a route takes that.</summary>
    public static string? BehindStage(ApiInFile api, string path) =>
        ServiceAddress.Split(path).Behind is var behind && IsReached(api, behind) ? behind : null;

    private static bool IsStage(ApiInFile api, string name) =>
        StageNames.Of(api.Model.Template).Contains(name);

    private static bool IsReached(ApiInFile api, string path) =>
        api.Api.Worlds.Any(world => !RouteFinder.Reached(world.Api, path).IsEmpty);
}
