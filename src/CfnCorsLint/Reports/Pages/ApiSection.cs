using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports.Pages;

/// <summary>The part of a page about one API: its matrix, and below each route the calls.</summary>
internal sealed class ApiSection
{
    private readonly HtmlOutput _html;
    private readonly string _heading;
    private readonly string _id;

    /// <param name="heading">The element of its heading.</param>
    /// <param name="id">What the ids in it begin with.</param>
    public ApiSection(HtmlOutput html, string heading, string id)
    {
        _html = html;
        _heading = heading;
        _id = id;
    }

    public void Write(ApiView api, ImmutableArray<ExpectedPlay> calls)
    {
        string name = InspectWords.NameOf(api);
        _html.Begin("section", ("class", "api"));
        _html.Begin(_heading).Inline("span", ("class", "name")).Say(name).End();
        _html.Say(" ");
        _html.Span("small", About(api));
        _html.End();
        if (api.Routes.IsEmpty)
        {
            _html.Block(
                "p",
                api.UnknownRoutes is { } why
                    ? $"Which routes it has is not known before deployment: {why}."
                    : "It has no routes.",
                ("class", "faint")
            );
            _html.End();
            return;
        }

        // Where a narrow page lays the rows out as cards, some readers lose that it is a table: hence the roles.
        _html.Begin("table", ("role", "table"));
        _html.Block("caption", $"Routes of {name}", ("class", "unseen"));
        _html.Begin("thead", ("role", "rowgroup"));
        _html.Begin("tr", ("role", "row"));
        foreach (string head in InspectMatrix.Heads)
        {
            _html.Block("th", head, ("scope", "col"), ("role", "columnheader"));
        }

        _html.End();
        _html.End();
        ILookup<string, ExpectedPlay> byPath = calls.ToLookup(call => call.Path);
        for (int at = 0; at < api.Routes.Length; at++)
        {
            RouteView route = api.Routes[at];
            string id = string.Create(CultureInfo.InvariantCulture, $"{_id}-route-{at + 1}");
            new RouteSection(_html, id).Write(route, [.. byPath[route.Path]]);
        }

        _html.End();
        _html.End();
    }

    private static string About(ApiView api)
    {
        string kind = api.Kind switch
        {
            ApiKind.Rest => "REST API",
            ApiKind.Http => "HTTP API",
            ApiKind.WebSocket => "WebSocket API",
            _ => "function URL",
        };
        string intent =
            api.MeansCors ? "meant to be called from other origins"
            : api.MayMeanCors ? "perhaps meant to be called from other origins"
            : "without a sign that other origins call it";
        return $"{kind}, from {InspectWords.Of(api.Definition)}, {intent}";
    }
}
