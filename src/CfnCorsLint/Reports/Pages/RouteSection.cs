using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page about one route: its row of the matrix, what its marks say, and its calls.</summary>
internal sealed class RouteSection
{
    private const string Scheme = "://";

    private readonly HtmlOutput _html;
    private readonly FindingItem _finding;
    private readonly ImmutableArray<string> _hurdles;
    private readonly string _id;

    /// <param name="finding">Writes findings.</param>
    /// <param name="answerConditions">What stands above the marks.</param>
    /// <param name="id">Of its row.</param>
    public RouteSection(
        HtmlOutput html,
        FindingItem finding,
        ImmutableArray<string> answerConditions,
        string id
    )
    {
        _finding = finding;
        _html = html;
        _hurdles = answerConditions;
        _id = id;
    }

    /// <param name="causes">The findings behind its marks.</param>
    /// <param name="told">The calls to the API that are told already.</param>
    public void Write(
        RouteView route,
        ImmutableArray<ExpectedSimulation> calls,
        MarkCauses causes,
        ToldCalls told
    )
    {
        ImmutableArray<MarkReason> reasons = MarkReason.Of(route);
        _html.Begin("tbody", ("role", "rowgroup"));
        WriteRow(route, reasons);
        _html.Begin("tr", ("class", "calls"), ("role", "row"));
        _html.Begin(
            "td",
            ("role", "cell"),
            ("colspan", $"{InspectMatrix.FirstMark + _hurdles.Length}")
        );
        // Routes that fail for a cause told above are a line each.
        string?[] firsts = [.. calls.Select(told.FirstOf)];
        bool areTold = firsts.Length > 0 && firsts.All(first => first is not null);
        for (int at = 0; at < reasons.Length; at++)
        {
            string? call = calls.FirstOrDefault(reasons[at].IsOf) is { } found
                ? areTold
                    ? firsts[calls.IndexOf(found)]
                    : IdOf("call", calls.IndexOf(found))
                : null;
            new ReasonSection(_html, _finding, IdOf("why", at), causes, told.TellsAll).Write(
                route,
                reasons[at],
                _id,
                call
            );
        }

        if (route.Source is null && !areTold)
        {
            WriteCalls(route, calls, told);
        }

        _html.End();
        _html.End();
        _html.End();
    }

    private void WriteRow(RouteView route, ImmutableArray<MarkReason> reasons)
    {
        _html.Begin("tr", ("class", "route"), ("role", "row"), ("id", _id));
        _html.Begin("th", ("scope", "row"), ("role", "rowheader"));
        _html.Span("span", Printable.Of(route.Path), ("class", "path"));
        if (InspectMatrix.CircumstancesOf(route) is { } cases)
        {
            _html.Say(" ");
            _html.Span("span", Printable.Of(cases), ("class", "faint"));
        }

        _html.End();
        _html.Begin("td", ("role", "cell"), ("class", "methods"));
        foreach (MethodView method in route.Methods)
        {
            _html.Inline("code").Say(Printable.Of(method.Verb)).End();
            _html.Say(" ");
        }

        if (route.Methods.IsEmpty)
        {
            _html.Span("span", InspectMatrix.Methods(route), ("class", "faint"));
        }

        _html.End();
        ImmutableArray<TableCell> cells = InspectMatrix.Marks(route);
        for (int at = 0; at < _hurdles.Length; at++)
        {
            _html.Begin("td", ("role", "cell"), ("data-head", _hurdles[at]));
            WriteCell(cells[at], route.Marks[at], reasons);
            _html.End();
        }

        _html.End();
    }

    /// <summary>Writes a mark, as a link to what decides it, if something does.</summary>
    private void WriteCell(TableCell cell, RouteMark mark, ImmutableArray<MarkReason> reasons)
    {
        if (reasons.FirstOrDefault(one => one.IsFor(mark)) is { } reason)
        {
            string why = $"#{IdOf("why", reasons.IndexOf(reason))}";
            _html.Inline("a", ("class", "to-why"), ("href", why));
        }
        else
        {
            _html.Inline("span", ("title", Printable.Of(mark.Says)));
        }

        PageMarks.Mark(_html, cell);
        if (cell.Words.Length > 0)
        {
            _html.Say(" ");
            _html.Inline("span", ("class", "words"));
            WriteWords(cell.Words);
            _html.End();
        }

        _html.End();
    }

    /// <summary>Writes words that a narrow column breaks behind the scheme of an address before it breaks a word.</summary>
    private void WriteWords(string words)
    {
        int host = words.IndexOf(Scheme, StringComparison.Ordinal) + Scheme.Length;
        if (host < Scheme.Length)
        {
            _html.Say(words);
            return;
        }

        _html.Say(words[..host]);
        _html.Void("wbr");
        _html.Say(words[host..]);
    }

    private void WriteCalls(
        RouteView route,
        ImmutableArray<ExpectedSimulation> calls,
        ToldCalls told
    )
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

        for (int at = 0; at < calls.Length; at++)
        {
            new CallSection(_html, _finding, told).Write(
                calls[at],
                IdOf("call", at),
                isOpen: calls.Length == 1
            );
        }

        _html.End();
    }

    private string IdOf(string part, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{_id}-{part}-{at + 1}");
}
