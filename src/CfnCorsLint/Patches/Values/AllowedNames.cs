using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Values;

/// <summary>Works out the lists of methods and headers that a new preflight allows.</summary>
internal static class AllowedNames
{
    /// <summary>The methods of APIs that browsers send, in the order in which lists name them.</summary>
    public static ImmutableArray<string> Order { get; } =
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>The methods that the route has, and OPTIONS: <c>'GET,POST,OPTIONS'</c>.</summary>
    public static Fragment Methods(Route route)
    {
        IEnumerable<string> verbs = route.Any is not null
            ? Order
            : route
                .Methods.Select(method => method.Verb)
                .Where(verb => verb != "OPTIONS")
                .OrderBy(verb => Order.IndexOf(verb) is >= 0 and var at ? at : Order.Length);
        return Fragment.Text($"'{string.Join(',', verbs.Append("OPTIONS"))}'");
    }

    /// <summary>The API's own list with what the route needs and its author lists beyond it; without one what is meant and certain, and <c>Content-Type</c>.</summary>
    public static Fragment Headers(
        Api api,
        Route route,
        PageSettings pageSettings,
        bool withCredentials,
        SyntaxTree tree
    ) => Headers(api, [route], pageSettings, withCredentials, tree);

    /// <summary>The headers for a list that several routes share.</summary>
    public static Fragment Headers(
        Api api,
        IEnumerable<Route> routes,
        PageSettings pageSettings,
        bool withCredentials,
        SyntaxTree tree
    )
    {
        Route[] served = [.. routes];
        Method[] methods =
        [
            .. served.SelectMany(route => route.Methods).Where(method => method.Verb != "OPTIONS"),
        ];
        RequestNeeds[] needs =
        [
            .. from route in served
            from method in route.Methods
            where method.Verb != "OPTIONS"
            select RequestNeeds.Of(api, route, method, pageSettings),
        ];
        ImmutableArray<string> meant = MeantHeaders.Of(served);
        ImmutableArray<string> signed = SignedHeaders.Of(methods);
        IEnumerable<string> certain = needs.SelectMany(need => need.Certain);
        IEnumerable<string> assumed = needs.SelectMany(need => need.Assumed);
        if (OwnList(api) is not { } own)
        {
            return Fragment.Text(
                Joined([
                    .. meant.IsEmpty ? api.Once((api, _) => MeantHeaders.Of(api.Routes), 0) : meant,
                    .. api.Once((api, _) => MeantHeaders.Of(api), 0),
                    "Content-Type",
                    .. certain.Concat(signed).Concat(pageSettings.Headers).Select(Spelt),
                ])
            );
        }

        if (MappedValues.Inner(own) is not { } inner || HeaderList.Parse(inner) is not { } names)
        {
            return MappedValues.Copy(own, tree) ?? Fragment.Text("'Content-Type'");
        }

        bool coversAll = names.Contains("*") && !withCredentials;
        IEnumerable<string> missing = certain
            .Concat(assumed)
            .Concat(signed)
            .Concat(pageSettings.Headers)
            .Where(name => !coversAll || IsNeverCovered(name))
            .Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(Spelt)
            .Concat(
                meant.Where(name =>
                    !coversAll && !names.Contains(name, StringComparer.OrdinalIgnoreCase)
                )
            )
            .Distinct(StringComparer.OrdinalIgnoreCase);
        string[] more = [.. missing];
        return more.Length == 0
            ? MappedValues.Copy(own, tree) ?? Fragment.Text($"'{inner}'")
            : Fragment.Text($"'{ListText.Append(inner, more)}'");
    }

    /// <summary>The usual spelling of a header: <c>Authorization</c> for <c>authorization</c>, <c>X-Api-Key</c> for <c>x-api-key</c>.</summary>
    public static string Spelt(string name) =>
        name.Any(char.IsAsciiLetterUpper)
            ? name
            : string.Join(
                '-',
                name.Split('-')
                    .Select(part =>
                        part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]
                    )
            );

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name</remarks>
    private static bool IsNeverCovered(string name) =>
        name.Equals("authorization", StringComparison.OrdinalIgnoreCase);

    private static string Joined(IEnumerable<string> names) =>
        $"'{string.Join(',', names.Distinct(StringComparer.OrdinalIgnoreCase))}'";

    /// <summary>The list that most preflights of the API carry.</summary>
    private static HeaderMapping? OwnList(Api api) =>
        api.Once((api, _) => OwnLists(api), 0).FirstOrDefault();

    /// <summary>The list of headers that most of the preflights of the API map already; empty where none does.</summary>
    private static ImmutableArray<HeaderMapping> OwnLists(Api api) =>
        MappedValues
            .Of(MappedValues.Responses(MappedValues.Preflights(api)), HeaderNames.AllowHeaders)
            .Where(MappedValues.IsPortable)
            .Where(mapping =>
                MappedValues.Inner(mapping) is not { } inner || HeaderList.Parse(inner) is not null
            )
            .GroupBy(mapping => MappedValues.Inner(mapping) ?? "", StringComparer.Ordinal)
            .MaxBy(group => group.Count())
            is { } most
            ? [most.First()]
            : [];
}
