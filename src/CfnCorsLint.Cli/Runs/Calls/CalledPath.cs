using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>Finds the path as an API has it, where the stage of the deployment may stand before it.</summary>
internal static class CalledPath
{
    /// <summary>The path of a live address.</summary>
    public static string Of(ApiInFile api, Uri url)
    {
        string path = Uri.UnescapeDataString(url.AbsolutePath);
        if (DomainOf(api, url) is { BasePath: { } mapped })
        {
            string behindBase = path[(mapped.Length == 0 ? 0 : mapped.Length + 1)..];
            return behindBase.Length == 0 ? "/" : behindBase;
        }

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

    /// <summary>The path of a call that comes through what is in front of the API, as viewers call it: where that leads to no route, without a stage that was typed.</summary>
    public static string Through(ApiInFile api, PageCall call, string via) =>
        api.Api.Worlds.Any(world =>
            Ways.Find(world.Api, via, call.Path, api.Model) is Way.OfDistribution way
            && way.Passage.PathAtRoutes(call.Path) is { } path
            && IsReached(api, path)
        )
            ? call.Path
            : Of(api, call);

    /// <summary>The custom domain of the API that an address has, with what stands before the paths of the routes; <see langword="null"/> where it has none.</summary>
    public static ApiDomain? DomainOf(ApiInFile api, Uri url) =>
        api
            .Api.Worlds.SelectMany(world => world.Api.Domains)
            .FirstOrDefault(domain =>
                url.Host.Equals(domain.Name, StringComparison.OrdinalIgnoreCase)
                && (
                    domain.BasePath is null or ""
                    || ServiceAddress.Split(Uri.UnescapeDataString(url.AbsolutePath)).First
                        == domain.BasePath
                )
            );

    private static bool IsStage(ApiInFile api, string name) =>
        StageNames.Of(api.Model.Template).Contains(name);

    private static bool IsReached(ApiInFile api, string path) =>
        api.Api.Worlds.Any(world => !RouteFinder.Reached(world.Api, path).IsEmpty);
}
