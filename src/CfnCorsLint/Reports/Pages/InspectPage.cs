using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes what <c>inspect</c> shows as one page that needs nothing else: no network, no script.</summary>
public sealed class InspectPage
{
    private const string Sheet = "page.css";

    /// <summary>Files up to which a page tells every call in full: browsers grow slow beyond some 30 MB.</summary>
    private const int FewFiles = 200;

    private readonly ImmutableArray<InspectedFile> _files;
    private readonly PageStamp _stamp;
    private readonly RepairCommand _repair;
    private readonly HtmlOutput _html;
    private readonly FindingItem _finding;

    private InspectPage(
        ImmutableArray<InspectedFile> files,
        PageStamp stamp,
        RepairCommand repair,
        HtmlOutput html
    )
    {
        _files = files;
        _stamp = stamp;
        _repair = repair;
        _html = html;
        _finding = new FindingItem(html, HasFewFiles ? repair : null);
    }

    /// <param name="files">All of them on the one page.</param>
    /// <param name="stamp">Which tool makes it, and when.</param>
    /// <param name="repair">What to type to have something repaired.</param>
    public static void Write(
        ImmutableArray<InspectedFile> files,
        PageStamp stamp,
        RepairCommand repair,
        TextWriter output
    )
    {
        using (var html = new HtmlOutput(output))
        {
            new InspectPage(files, stamp, repair, html).Write();
        }

        output.WriteLine();
    }

    private bool HasFewFiles => _files.Length <= FewFiles;

    private void Write()
    {
        string title = _files is [var only]
            ? Printable.Of(only.View.File)
            : ReportWords.Counted(_files.Length, "file");
        string sheet = SheetText();
        _html.Begin("html", ("lang", "en"));
        _html.Begin("head");
        _html.Void("meta", ("charset", "utf-8"));
        _html.Void(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            (
                "content",
                $"default-src 'none'; style-src 'sha256-{HashOf(sheet)}'; base-uri 'none'; form-action 'none'"
            )
        );
        _html.Void(
            "meta",
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1")
        );
        _html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        _html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        _html.Block("title", $"CORS of {title}");
        _html.Style(sheet);
        _html.End();
        _html.Begin("body");
        WriteHead(title);
        _html.Begin("main");
        new CauseSection(_html, new PageIds(_files), _repair).Write(PageCause.Of(_files));
        if (_files.Length > 1)
        {
            WriteContents();
        }

        for (int at = 0; at < _files.Length; at++)
        {
            WriteFile(_files[at], at);
        }

        _html.End();
        _html.End();
        _html.End();
    }

    private void WriteHead(string title)
    {
        _html.Begin("header");
        _html.Begin("h1").Say("CORS of ");
        _html.Span("span", title, ("class", _files.Length == 1 ? "name" : "number"));
        _html.End();
        _html.Block("p", _stamp.Line, ("class", "faint"));
        _html.Begin("p", ("class", "tally")).Say("Calls that pages are expected to make: ");
        PageMarks.Tally(_html, [.. _files.SelectMany(file => file.Calls)]);
        _html.End();
        WriteQuestions();
        _html.End();
        WriteLegend();
    }

    private void WriteContents()
    {
        _html.Begin("nav", ("aria-label", "Files"));
        _html.Block("h2", "Files");
        _html.Begin("ul");
        for (int at = 0; at < _files.Length; at++)
        {
            _html.Begin("li");
            _html.Span("a", Printable.Of(_files[at].View.File), ("href", $"#{PageIds.OfFile(at)}"));
            _html.Say(" ");
            if (_files[at].View.Apis.IsEmpty)
            {
                _html.Span("span", "no API", ("class", "faint"));
            }
            else
            {
                PageMarks.Tally(_html, _files[at].Calls);
            }

            _html.End();
        }

        _html.End();
        _html.End();
    }

    /// <summary>Writes what the marks mean, in a part of the page that stays in view.</summary>
    private void WriteLegend()
    {
        _html.Begin("ul", ("class", "legend"), ("aria-label", "What the marks mean"));
        TableCell[] cells =
        [
            .. ((Truth?[])[Truth.True, Truth.False]).Select(truth => TableCell.Of(truth, "")),
            TableCell.Warning(""),
            TableCell.Of(Truth.Unknown, ""),
            TableCell.Of(null, ""),
        ];
        foreach (TableCell cell in cells)
        {
            _html.Begin("li");
            _html.Span("span", cell.Mark, ("class", $"mark {PageMarks.ClassOf(cell.TextRole)}"));
            _html.Say($" {PageMarks.WordOf(cell)}");
            _html.End();
        }

        _html.End();
    }

    private void WriteQuestions()
    {
        _html.Begin("details", ("class", "questions"));
        _html.Block("summary", "What the columns ask");
        _html.Begin("dl");
        foreach (
            (string head, string question) in InspectMatrix.AnswerConditions.Zip(
                InspectMatrix.Questions
            )
        )
        {
            _html.Block("dt", head);
            _html.Block("dd", question);
        }

        _html.End();
        _html.Block(
            "p",
            "Follow a mark to see what decides it. Below each route stand the calls that pages are expected to make, played through step by step. A call that is assumed is not certain: the definition does not say that pages call so."
        );
        _html.End();
    }

    private void WriteFile(InspectedFile file, int at)
    {
        InspectView view = file.View;
        _html.Begin("section", ("class", "file"), ("id", PageIds.OfFile(at)));
        if (_files.Length > 1)
        {
            _html.Begin("h2").Inline("span", ("class", "name")).Say(Printable.Of(view.File)).End();
            _html.Say(" ");
            _html.Span("small", InspectWords.About(view));
            _html.End();
        }

        if (view.Apis.IsEmpty)
        {
            _html.Block("p", "It makes no API.", ("class", "faint"));
        }

        if (!view.Stops.IsEmpty)
        {
            _html.Begin("div", ("class", "stops bad"));
            _html.Begin("p");
            PageMarks.Mark(_html, Truth.False);
            _html.Say(" ");
            _html.Span("strong", InspectWords.NotDeployed);
            _html.End();
            // What the check found of them has fixes.
            _finding.WriteAll([
                .. view.Stops.Select(stop =>
                    file.Findings.FirstOrDefault(finding => finding.Fingerprint == stop.Fingerprint)
                    ?? stop
                ),
            ]);
            _html.End();
        }

        for (int number = 0; number < view.Apis.Length; number++)
        {
            ApiView api = view.Apis[number];
            string id = PageIds.OfApi(at, number);
            new ApiSection(_html, _finding, _files.Length > 1 ? "h3" : "h2", id, HasFewFiles).Write(
                api,
                [.. file.Calls.Where(call => call.Ends[0].Simulation.Api.Id == api.Id)],
                file.Findings
            );
        }

        _html.End();
    }

    /// <remarks>Source: https://www.w3.org/TR/CSP3/#match-element-to-source-list</remarks>
    private static string HashOf(string sheet) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)));

    private static string SheetText()
    {
        using Stream stream =
            typeof(InspectPage).Assembly.GetManifestResourceStream(Sheet)
            ?? throw new InvalidOperationException($"'{Sheet}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
