using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes what <c>inspect</c> shows as one page that needs nothing else: no network, no script.</summary>
public sealed class InspectPage
{
    private const string Sheet = "page.css";

    private readonly ImmutableArray<InspectedFile> _files;
    private readonly HtmlOutput _html;

    private InspectPage(ImmutableArray<InspectedFile> files, HtmlOutput html)
    {
        _files = files;
        _html = html;
    }

    /// <param name="files">All of them on the one page.</param>
    public static void Write(ImmutableArray<InspectedFile> files, TextWriter output)
    {
        using (var html = new HtmlOutput(output))
        {
            new InspectPage(files, html).Write();
        }

        output.WriteLine();
    }

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
        _html.Begin("p", ("class", "tally")).Say("Expected calls: ");
        PageMarks.Tally(_html, [.. _files.SelectMany(file => file.Calls)]);
        _html.End();
        if (_files.Length > 1)
        {
            WriteContents();
        }

        _html.Block("p", "Follow a mark to see what decides it.", ("class", "faint"));
        WriteLegend();
        _html.End();
    }

    private void WriteContents()
    {
        _html.Begin("nav", ("aria-label", "Files"));
        _html.Begin("ul");
        for (int at = 0; at < _files.Length; at++)
        {
            _html.Begin("li");
            _html.Span("a", Printable.Of(_files[at].View.File), ("href", $"#{IdOf(at)}"));
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

    private void WriteLegend()
    {
        _html.Begin("details", ("class", "legend"));
        _html.Block("summary", "How to read this page");
        _html.Begin("ul", ("class", "marks"));
        foreach (Truth? truth in (Truth?[])[Truth.True, Truth.False, Truth.Unknown, null])
        {
            TableCell cell = TableCell.Of(truth, "");
            _html.Begin("li").Inline("span", ("class", $"mark {PageMarks.ClassOf(cell.Ink)}"));
            _html.Say(cell.Mark).End();
            _html.Say($" {PageMarks.WordOf(cell.Ink)}");
            _html.End();
        }

        _html.End();
        _html.Begin("dl");
        foreach (
            (string head, string question) in InspectMatrix.Hurdles.Zip(InspectMatrix.Questions)
        )
        {
            _html.Block("dt", head);
            _html.Block("dd", question);
        }

        _html.End();
        _html.Block(
            "p",
            "Each mark leads to what decides it. Below each route stand the calls that pages are expected to make, played through step by step. One that is assumed is not certain: the definition does not say that pages call so."
        );
        _html.End();
    }

    private void WriteFile(InspectedFile file, int at)
    {
        InspectView view = file.View;
        _html.Begin("section", ("class", "file"), ("id", IdOf(at)));
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

        for (int number = 0; number < view.Apis.Length; number++)
        {
            ApiView api = view.Apis[number];
            string id = string.Create(CultureInfo.InvariantCulture, $"{IdOf(at)}-api-{number + 1}");
            new ApiSection(_html, _files.Length > 1 ? "h3" : "h2", id).Write(
                api,
                [.. file.Calls.Where(call => call.Ends[0].Simulation.Api.Id == api.Id)]
            );
        }

        _html.End();
    }

    private static string IdOf(int file) =>
        string.Create(CultureInfo.InvariantCulture, $"file-{file + 1}");

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
