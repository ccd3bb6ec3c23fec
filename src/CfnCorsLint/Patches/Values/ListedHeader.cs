using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Patches.Values;

/// <summary>Tells which header a fact about a list is read from.</summary>
internal static class ListedHeader
{
    /// <param name="fact">A word of rules: <c>preflight.allow-methods</c>.</param>
    /// <returns><c>""</c> for a fact about something else.</returns>
    public static string Of(string fact) =>
        fact.Split('.')[^1] switch
        {
            "allow-origin" => HeaderNames.AllowOrigin,
            "allow-methods" => HeaderNames.AllowMethods,
            "allow-headers" => HeaderNames.AllowHeaders,
            "expose-headers" => HeaderNames.ExposeHeaders,
            "vary" => HeaderNames.Vary,
            _ => "",
        };
}
