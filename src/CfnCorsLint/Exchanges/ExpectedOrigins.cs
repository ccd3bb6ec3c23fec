using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Finds out from which origins pages call a route, as far as the owners of the pages or the definition of the API say.</summary>
public static class ExpectedOrigins
{
    /// <summary>Stands for any site where all are allowed, or nothing is known.</summary>
    public const string AnySite = "https://app.example";

    /// <summary>What the owners say; else what the route allows; else what its API allows; else any site.</summary>
    public static ImmutableArray<string> Of(Api api, Route route, PageSettings pageSettings)
    {
        if (!pageSettings.Origins.IsEmpty)
        {
            return pageSettings.Origins;
        }

        // An API may have thousands of routes: what all of them say is asked for only where the route says nothing.
        string[] own = Meant(AllowedBy(api, route));
        return own.Length > 0 ? [.. own] : api.Once((api, _) => OfWhole(api), pageSettings);
    }

    /// <summary>Whether nobody but a policy at CloudFront names the pages that call the route: whether they call at all is then not certain.</summary>
    public static bool AreOfEdge(Api api, Route route, PageSettings pageSettings) =>
        pageSettings.Origins.IsEmpty
        && EdgePages.AreMeant(api) == Truth.True
        && Meant(AllowedBy(api, route)).Length == 0
        && OwnSources(api).All(source => Meant(source).Length == 0);

    /// <summary>What some route of the API allows; else what its gateway errors allow; else what CloudFront adds in front of it; else any site.</summary>
    private static ImmutableArray<string> OfWhole(Api api) =>
        [
            .. OwnSources(api)
                .Append(EdgePages.OriginsOf(api))
                .Append([AnySite])
                .Select(Meant)
                .First(origins => origins.Length > 0),
        ];

    /// <summary>The texts by which the API itself allows origins, the more telling first.</summary>
    private static IEnumerable<IEnumerable<string>> OwnSources(Api api) =>
        [
            api.Routes.SelectMany(other => AllowedBy(api, other)),
            // What SAM's property reaches none of the routes with is what the owners mean all the same.
            api is { IsServed: false, Cors.Origins.Value: Value.Known { ByDefaultOf: null } meant }
            && MappingExpression.Of(meant).Inner is { } text
                ? [text]
                : [],
            api.GatewayResponses.SelectMany(response =>
                Literals(response.Find(HeaderNames.AllowOrigin))
            ),
        ];

    /// <summary>The origin of a page of a site in the place of <c>null</c>, which is the origin of none, unless the owners name it.</summary>
    /// <remarks>Source: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque</remarks>
    public static string OfSite(string origin, PageSettings pageSettings) =>
        origin == "null" && pageSettings.Origins.IsEmpty ? AnySite : origin;

    /// <summary>The origins that a route's preflight and answers allow, as written.</summary>
    public static ImmutableArray<string> AllowedBy(Api api, Route route)
    {
        if (api is { IsServed: true, Cors.Origins.Value: var listed })
        {
            return
            [
                .. Items(listed)
                    .Where(item => item.ByDefaultOf is null)
                    .Select(item =>
                        item is Value.Known known ? known.Text : PartlyKnownOrigin.SampleOf(item)
                    )
                    .OfType<string>(),
            ];
        }

        IEnumerable<Method> methods = Preflight.Of(api, route).Method is { } options
            ? route.Methods.Prepend(options)
            : route.Methods;
        return
        [
            .. (
                from method in methods
                let integration = method.Integration
                where integration is { Kind: IntegrationKind.Mock or IntegrationKind.NonProxy }
                from response in integration.Responses
                from text in Literals(response.Find(HeaderNames.AllowOrigin))
                    .Concat(response.Templates.SelectMany(Several))
                select text
            ).Distinct(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<Value> Items(Value value) =>
        value is Value.List list ? list.Items : [value];

    private static IEnumerable<string> Literals(HeaderMapping? mapping) =>
        mapping is { Value.ByDefaultOf: null }
        && (MappingExpression.Of(mapping.Value).Inner ?? PartlyKnownOrigin.SampleOf(mapping.Value))
            is { } text
            ? [text]
            : [];

    private static IEnumerable<string> Several(Integration.Template template) =>
        template.Value is Value.Known { ByDefaultOf: null } known
        && OriginOverride.Parse(known.Text) is { } several
            ? several.Origins
            : [];

    /// <summary>The origins that people mean who allow these texts; a <c>*</c> beside named origins counts for nothing.</summary>
    /// <remarks>Where some are named, a <c>*</c> beside them stands for those.</remarks>
    private static string[] Meant(IEnumerable<string> texts)
    {
        string[] all =
        [
            .. texts
                .SelectMany(text => OriginForm.Items(text))
                .SelectMany(MeantByOne)
                .Distinct(StringComparer.Ordinal),
        ];
        string[] named = [.. all.Where(origin => origin != AnySite)];
        return named.Length > 0 ? named : all;
    }

    private static IEnumerable<string> MeantByOne(string text)
    {
        var form = OriginForm.Of(text);
        return form.Kind switch
        {
            OriginFormKind.WellFormed or OriginFormKind.Null => [text],
            OriginFormKind.Wildcard => [AnySite],
            OriginFormKind.SubdomainWildcard => WellFormed(
                text.Replace(
                    "*",
                    text.EndsWith("://*", StringComparison.Ordinal) ? "app.example" : "app",
                    StringComparison.Ordinal
                )
            ),
            OriginFormKind.NoScheme => WellFormed($"https://{text}"),
            OriginFormKind.Path => WellFormed(WithoutPath(text)),
            _ => form.Repaired is { } repaired ? [repaired] : [],
        };
    }

    private static IEnumerable<string> WellFormed(string text)
    {
        var form = OriginForm.Of(text);
        return form.Kind == OriginFormKind.WellFormed ? [text]
            : form.Repaired is { } repaired ? [repaired]
            : [];
    }

    private static string WithoutPath(string text)
    {
        int host = text.IndexOf("//", StringComparison.Ordinal) + 2;
        int end = text.AsSpan(host).IndexOfAny('/', '?', '#');
        return end < 0 ? text : text[..(host + end)];
    }
}
