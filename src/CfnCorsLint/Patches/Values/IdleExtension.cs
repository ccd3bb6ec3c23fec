using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Values;

/// <summary>Reads <c>x-amazon-apigateway-cors</c> in the definition of a REST API, where no service heeds it: it tells what the author means.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html</remarks>
internal static class IdleExtension
{
    /// <summary>The origins that the extension names; empty where it allows any, or where one of them is none that a browser sends.</summary>
    public static ImmutableArray<string> Origins(Api api)
    {
        ImmutableArray<string> origins = Texts(api.IdleCors?.Origins);
        return origins.All(origin => OriginForm.Of(origin).Kind == OriginFormKind.WellFormed)
            ? origins
            : [];
    }

    /// <summary>The headers that the extension allows, but for <c>*</c>.</summary>
    public static ImmutableArray<string> Headers(Api api) =>
        [.. Texts(api.IdleCors?.Headers).Where(name => name != "*" && HttpToken.IsValid(name))];

    /// <summary>The max age in seconds; <see langword="null"/> when the extension does not say.</summary>
    public static int? MaxAge(Api api) =>
        api.IdleCors?.MaxAge?.Value is Value.Known { ByDefaultOf: null } known
        && int.TryParse(known.Text, out int seconds)
        && seconds >= 0
            ? seconds
            : null;

    /// <summary>The items of a list that are known for certain.</summary>
    private static ImmutableArray<string> Texts(CorsEntry? entry) =>
        entry?.Value is Value.List list
            ?
            [
                .. list
                    .Items.OfType<Value.Known>()
                    .Where(item => item.ByDefaultOf is null)
                    .Select(item => item.Text),
            ]
            : [];
}
