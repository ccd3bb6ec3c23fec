using System.Collections.Immutable;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Reports.Pages;

/// <summary>The part of a page about one API: its matrix, and below each route the calls.</summary>
internal sealed class ApiSection
{
    private readonly HtmlOutput _html;
    private readonly string _heading;

    /// <param name="heading">The element of its heading.</param>
    public ApiSection(HtmlOutput html, string heading)
    {
        _html = html;
        _heading = heading;
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
            _html.Block("p", "It has no routes.", ("class", "faint"));
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
        foreach (RouteView route in api.Routes)
        {
            WriteRoute(route, [.. byPath[route.Path]]);
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
        string intent = api.MeansCors
            ? "meant to be called from other origins"
            : "without a sign that other origins call it";
        return $"{kind}, from {InspectWords.Of(api.Definition)}, {intent}";
    }

    private void WriteRoute(RouteView route, ImmutableArray<ExpectedPlay> calls)
    {
        _html.Begin("tbody", ("role", "rowgroup"));
        _html.Begin("tr", ("class", "route"), ("role", "row"));
        _html.Begin("th", ("scope", "row"), ("role", "rowheader"));
        _html.Span("span", Printable.Of(route.Path), ("class", "path"));
        if (route.When is { } when)
        {
            _html.Say(" ");
            _html.Span("span", $"when {Printable.Of(when)}", ("class", "faint"));
        }

        _html.End();
        _html.Begin("td", ("role", "cell"), ("class", "methods"));
        foreach (MethodView method in route.Methods)
        {
            _html.Inline("code").Say(Printable.Of(method.Verb)).End();
            _html.Say(" ");
        }

        _html.End();
        foreach (
            (string head, TableCell cell) in InspectMatrix.Hurdles.Zip(InspectMatrix.Marks(route))
        )
        {
            _html.Begin("td", ("role", "cell"), ("data-head", head));
            PageMarks.Mark(_html, cell);
            if (cell.Words.Length > 0)
            {
                _html.Say(" ");
                _html.Span("span", cell.Words, ("class", "words"));
            }

            _html.End();
        }

        _html.End();
        _html.Begin("tr", ("class", "calls"), ("role", "row"));
        _html.Begin("td", ("role", "cell"), ("colspan", $"{InspectMatrix.Heads.Length}"));
        WriteCalls(route, calls);
        _html.End();
        _html.End();
        _html.End();
    }

    private void WriteCalls(RouteView route, ImmutableArray<ExpectedPlay> calls)
    {
        _html.Begin("details");
        _html.Begin("summary");
        _html.Say(ReportWords.Counted(calls.Length, "expected call"));
        _html.Span("span", $" of {Printable.Of(route.Path)}:", ("class", "unseen"));
        _html.Say(" ");
        if (!calls.IsEmpty)
        {
            PageMarks.Tally(_html, calls);
        }

        _html.End();
        if (calls.IsEmpty)
        {
            _html.Block(
                "p",
                "Which calls pages make here is not known: the definition names no method that they would use.",
                ("class", "faint")
            );
        }

        foreach (ExpectedPlay call in calls)
        {
            new CallSection(_html).Write(call, isOpen: calls.Length == 1);
        }

        _html.End();
    }
}
