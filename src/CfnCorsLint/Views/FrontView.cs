using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views;

/// <summary>Something that stands in front of an API, as <c>inspect</c> shows it.</summary>
/// <param name="Kind">By which key it goes: <c>distribution</c>, <c>domain</c>, <c>routingRule</c>.</param>
/// <param name="Id">The logical id.</param>
/// <param name="Takes">Which calls it takes: a pattern of paths, a base path, names of headers; <c>""</c> for all.</param>
/// <param name="Does">What it does with them, in words; <c>""</c> for nothing.</param>
/// <param name="Line">From 1; <see langword="null"/> when it is of another file.</param>
public sealed record FrontView(string Kind, string Id, string Takes, string Does, int? Line)
{
    private const string Distribution = "distribution";

    private const string Domain = "domain";

    private const string Rule = "routingRule";

    /// <param name="lineOf">The line of a place in the template.</param>
    internal static IEnumerable<FrontView> Of(Api api, Func<SyntaxNode, int?> lineOf) =>
        [
            .. api.Passages.Select(passage => new FrontView(
                Distribution,
                passage.Distribution.Id,
                passage.Behavior.Pattern ?? "",
                DoneBy(passage.Behavior, api),
                lineOf(passage.Behavior.Place)
            )),
            .. api.Domains.Select(domain => new FrontView(
                Domain,
                domain.Id,
                domain.BasePath ?? "",
                domain.CertificatePlace is null ? "" : "asks for a client certificate",
                lineOf(domain.Place)
            )),
            .. api.HeaderRouting is { } rule
                ?
                [
                    new FrontView(
                        Rule,
                        rule.Id,
                        string.Join(", ", rule.Headers),
                        "takes no preflight",
                        lineOf(rule.Place)
                    ),
                ]
                : (FrontView[])[],
        ];

    /// <summary>By which key <see cref="Takes"/> goes.</summary>
    public string TakesKey =>
        Kind switch
        {
            Distribution => "pattern",
            Domain => "basePath",
            _ => "headers",
        };

    /// <summary>A line for people.</summary>
    public string Says
    {
        get
        {
            string name = Kind switch
            {
                Distribution => $"CloudFront '{Id}'{(Takes.Length > 0 ? $", paths {Takes}" : "")}",
                Domain => $"custom domain '{Id}'{(Takes.Length > 0 ? $", base path {Takes}" : "")}",
                _ => $"routing rule '{Id}', by {Takes}",
            };
            string line = Line is { } at ? $" (line {at})" : "";
            return $"in front: {name}{line}{(Does.Length > 0 ? $": {Does}" : "")}";
        }
    }

    private static string DoneBy(Behavior behavior, Api api)
    {
        string[] done =
        [
            behavior.UnknownMethods is null
                ? behavior.Methods.Length == Behavior.AllMethods.Length
                    ? "all methods"
                    : string.Join(" ", behavior.Methods)
                : "methods not known",
            behavior.Sends("Host") == Truth.True ? "sends Host" : "",
            OriginSent(behavior, api),
            AddedTo(behavior),
            behavior.Cache.Caches == Truth.True ? "caches" : "",
            behavior.Adds.AreAdded == Truth.True ? "adds headers of CORS" : "",
            behavior.RequestFunction is null ? "" : "a function may change calls",
        ];
        return string.Join(", ", done.Where(words => words.Length > 0));
    }

    private static string AddedTo(Behavior behavior)
    {
        string[] names =
        [
            .. behavior
                .AddsToRequests.Names.Remove("Origin")
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
        return names.Length == 0 ? "" : $"adds {string.Join(" and ", names)} to calls";
    }

    private static string OriginSent(Behavior behavior, Api api) =>
        (behavior.AddsToRequests.Adds("Origin"), behavior.Sends("Origin")) switch
        {
            (Truth.True, _) => "sends an Origin of its own",
            (Truth.Unknown, _) or (_, Truth.Unknown) => "Origin not known",
            (_, Truth.False) => "sends no Origin",
            _ => behavior.SendsOrigin(api, isPreflight: true) == Truth.False
                ? "sends Origin, no Access-Control-Request-Method"
                : "sends Origin",
        };
}
