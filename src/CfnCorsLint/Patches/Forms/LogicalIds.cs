using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Finds names for new resources that are free and read like those beside them.</summary>
internal static class LogicalIds
{
    /// <summary>The id of a new OPTIONS method of a route.</summary>
    /// <remarks>Routes that come before and may get one too keep their names.</remarks>
    public static string ForPreflight(Template template, Api api, Route route)
    {
        Dictionary<Route, string> ids = api.Once(Preflights, template);
        return ids.TryGetValue(route, out string? id)
            ? id
            : new FreeIds(template).Take(WishFor(route));
    }

    private static Dictionary<Route, string> Preflights(Api api, Template template)
    {
        var free = new FreeIds(template);
        var ofRoutes = new Dictionary<Route, string>();
        foreach (Route each in api.Routes.Where(each => each.Options is null))
        {
            _ = ofRoutes.TryAdd(each, free.Take(WishFor(each)));
        }

        return ofRoutes;
    }

    /// <summary>The id of a new gateway response of a type.</summary>
    public static string ForGatewayResponse(Template template, Api api, string type)
    {
        string digit = type[^3..^2];
        string? sibling = api
            .GatewayResponses.Where(response => response.Type is "DEFAULT_4XX" or "DEFAULT_5XX")
            .Select(response => response.Resource?.LogicalId)
            .FirstOrDefault(id => id is not null && Digit(id) is >= 0);
        string wish =
            sibling is not null
                ? $"{sibling[..Digit(sibling)]}{digit}{sibling[(Digit(sibling) + 1)..]}"
            : template.OfType(RestTypes.RestApi).Skip(1).Any() ? $"{api.Id}Default{digit}XX"
            : $"GatewayResponseDefault{digit}XX";
        return new FreeIds(template).Take(wish);
    }

    /// <summary>A sibling's name with the verb replaced; else the name of the route's resource.</summary>
    private static string WishFor(Route route) =>
        route.Methods.Select(method => Renamed(method)).FirstOrDefault(name => name is not null)
        ?? (route.Path == "/" ? "RootOptions" : $"{WithoutSuffix(route.ResourceKey)}Options");

    private static string? Renamed(Method method)
    {
        string id = method.Resource?.LogicalId ?? "";
        string capital = method.Verb[..1] + method.Verb[1..].ToLowerInvariant();
        return Replaced(id, capital, "Options")
            ?? Replaced(id, method.Verb, "OPTIONS")
            ?? Replaced(id, method.Verb.ToLowerInvariant(), "options");
    }

    /// <summary>The id with one word replaced, where the word stands by itself: <c>Get</c> in <c>PetsGet</c>, not in <c>Gettysburg</c>.</summary>
    private static string? Replaced(string id, string word, string with)
    {
        int at = id.LastIndexOf(word, StringComparison.Ordinal);
        int end = at + word.Length;
        bool isWord =
            at >= 0
            && (
                at == 0
                || char.IsAsciiLetterLower(id[at - 1])
                || char.IsAsciiDigit(id[at - 1])
                || char.IsAsciiLetterUpper(word[0])
            )
            && (at == 0 || char.IsAsciiLetterUpper(word[0]))
            && (end == id.Length || !char.IsAsciiLetterLower(id[end]));
        return isWord ? id[..at] + with + id[end..] : null;
    }

    private static string WithoutSuffix(string id)
    {
        string plain =
            id.EndsWith("Resource", StringComparison.Ordinal) && id.Length > 8 ? id[..^8] : id;
        string letters = string.Concat(plain.Where(char.IsAsciiLetterOrDigit));
        return letters.Length == 0 ? "Cors" : letters;
    }

    /// <summary>Where the 4 or 5 of <c>4XX</c> stands; negative when there is none.</summary>
    private static int Digit(string id) =>
        Enumerable
            .Range(0, Math.Max(0, id.Length - 2))
            .Where(at =>
                id[at] is '4' or '5'
                && id[(at + 1)..(at + 3)].Equals("XX", StringComparison.OrdinalIgnoreCase)
            )
            .DefaultIfEmpty(-1)
            .First();
}
