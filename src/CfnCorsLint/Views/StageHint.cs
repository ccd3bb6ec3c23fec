using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;

namespace CfnCorsLint.Views;

/// <summary>Says that the address of a REST API names no stage that its template makes.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html and, for the status,
/// https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
/// </remarks>
public static class StageHint
{
    /// <returns>A sentence; <see langword="null"/> where the stage is right, or cannot be known.</returns>
    public static string? Of(ApiModel model, ApiWorlds api, Uri url)
    {
        string path = Uri.UnescapeDataString(url.AbsolutePath);
        (string first, string behind) = ServiceAddress.Split(path);
        if (
            !ServiceAddress.IsOfGateway(url)
            || api.Worlds[0].Api.Kind != ApiKind.Rest
            // A name that somebody put in the place of the real one says nothing.
            || !first.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            || StageNames.Sure(model.Template, api.Id) is not [var stage, ..] stages
            || stages.Contains(first)
            || first == StageNames.SamsOther
        )
        {
            return null;
        }

        bool isMissing = IsReached(api, path) && !IsReached(api, behind);
        string said = isMissing
            ? $"The address has no stage: a REST API takes '{first}' for it, and answers 403 to one that there is not."
            : $"The template makes no stage '{first}', and a REST API answers 403 to one that there is not.";
        return $"{said} There is {string.Join(", ", stages)}; did you mean '/{stage}{(isMissing ? path : behind)}'?";
    }

    private static bool IsReached(ApiWorlds api, string path) =>
        api.Worlds.Any(world =>
            RouteFinder
                .Reached(world.Api, path)
                .Any(route => !route.Path.EndsWith("+}", StringComparison.Ordinal))
        );
}
