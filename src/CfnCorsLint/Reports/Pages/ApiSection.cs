using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page about one API: its matrix, and below each route the calls.</summary>
internal sealed class ApiSection
{
    private readonly HtmlOutput _html;
    private readonly FindingItem _finding;
    private readonly string _heading;
    private readonly string _id;
    private readonly bool _tellsAll;

    /// <param name="finding">Writes findings.</param>
    /// <param name="heading">The element of its heading.</param>
    /// <param name="id">What the ids in it begin with.</param>
    /// <param name="tellsAll">Whether the page is small enough to tell also the calls that nothing refuses.</param>
    public ApiSection(
        HtmlOutput html,
        FindingItem finding,
        string heading,
        string id,
        bool tellsAll
    )
    {
        _finding = finding;
        _tellsAll = tellsAll;
        _html = html;
        _heading = heading;
        _id = id;
    }

    /// <param name="findings">Of the file.</param>
    public void Write(
        ApiView api,
        ImmutableArray<ExpectedSimulation> calls,
        ImmutableArray<Finding> findings
    )
    {
        string name = InspectWords.NameOf(api);
        _html.Begin("section", ("class", "api"));
        _html.Begin(_heading).Inline("span", ("class", "name")).Say(name).End();
        _html.Say(" ");
        _html.Span("small", InspectWords.About(api));
        _html.End();
        if (!api.Behind.IsEmpty)
        {
            _html.Begin("ul", ("class", "notes"));
            foreach (FrontView front in api.Behind)
            {
                _html.Block("li", front.Says);
            }

            _html.End();
        }

        if (api.Routes.IsEmpty)
        {
            _html.Block("p", api.NoRoutes, ("class", "faint"));
            _html.End();
            return;
        }

        // Where a narrow page lays the rows out as cards, some readers lose that it is a table: hence the roles.
        _html.Begin("table", ("role", "table"));
        _html.Block("caption", $"Routes of {name}", ("class", "unseen"));
        _html.Begin("thead", ("role", "rowgroup"));
        _html.Begin("tr", ("role", "row"));
        foreach (string head in InspectMatrix.HeadsOf(api))
        {
            _html.Block("th", head, ("scope", "col"), ("role", "columnheader"));
        }

        _html.End();
        _html.End();
        ILookup<string, ExpectedSimulation> byPath = calls.ToLookup(call => call.Path);
        var told = new ToldCalls(_tellsAll);
        foreach ((int at, RouteView route) in api.Rows.Index())
        {
            // The calls of a variant are told with the route itself.
            ImmutableArray<ExpectedSimulation> own = [.. byPath[route.Path]];
            new RouteSection(
                _html,
                _finding,
                InspectMatrix.HurdlesOf(api),
                PageIds.OfRow(_id, at)
            ).Write(
                route,
                route.Source is null ? own : [],
                new MarkCauses(findings, api.Id, route, own),
                told
            );
        }

        _html.End();
        _html.End();
    }
}
