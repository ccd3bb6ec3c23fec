using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes explained messages for a person who stands before them.</summary>
public sealed class ExplanationWriter
{
    /// <summary>Rules that are told one by one where no template says which of them it is; the others are counted.</summary>
    private const int MostRules = 6;

    /// <summary>Findings that are told of one message.</summary>
    private const int MostFindings = 5;

    private readonly Palette _palette;
    private readonly ReportStyle _style;
    private readonly TextWriter _output;

    public ExplanationWriter(ReportStyle style, TextWriter output)
    {
        _style = style;
        _palette = Palette.Of(style);
        _output = output;
    }

    public void Write(ImmutableArray<Explanation> explanations)
    {
        for (int at = 0; at < explanations.Length; at++)
        {
            if (at > 0)
            {
                Line("");
            }

            Write(explanations[at]);
        }
    }

    private void Write(Explanation explanation)
    {
        SymptomMatch match = explanation.Match;
        Line(_palette.Paint(Ink.Bold, Printable.AtStart(RepeatedMessage.Of(match))));
        Line($"  said by {NameOf(match.Symptom.From)}{CallOf(match)}");
        Line("");
        Line($"  {match.Means}");
        if (match.Url is { } url && ShownUrl.IsLocal(url))
        {
            Line(
                "  The address is one of your own machine: what answers there (sam local, an emulator, a proxy) may set other headers than AWS does."
            );
        }

        if (explanation.InFiles is { } files)
        {
            Line("");
            WriteFound(explanation, files);
        }
        else
        {
            WriteRules(explanation.Rules);
        }

        WriteUnknown(match, explanation);
    }

    private static string NameOf(SymptomSource source) =>
        BuiltInSymptoms.Table.WordsOf(source).Name;

    private static string CallOf(SymptomMatch match)
    {
        string url = match.Url is { } address
            ? $", of a call to {Printable.Of(ShownUrl.Of(address))}"
            : "";
        string origin = match.Origin is { } page ? $", by a page of {Printable.Of(page)}" : "";
        return $"{url}{origin}";
    }

    private void WriteRules(ImmutableArray<string> rules)
    {
        Line("");
        if (rules.IsEmpty)
        {
            Line("  No rule can be behind it: nothing in a template mends it.");
            return;
        }

        Line("  In the template it can be, the likeliest first:");
        foreach (string id in rules.Take(MostRules))
        {
            string name = BuiltInRules.All.FirstOrDefault(rule => rule.Id == id)?.Name ?? "";
            Line($"    {id}  {name}");
        }

        if (rules.Length > MostRules)
        {
            Line($"    or {string.Join(", ", rules.Skip(MostRules))}");
        }
    }

    private void WriteFound(Explanation explanation, ExplainedFiles files)
    {
        string where = Printable.Of(string.Join(", ", files.Files));
        if (files is { NamesRoute: true, Routes.IsEmpty: true })
        {
            Line($"  No route of {where} takes that call, so it says nothing about it.");
            return;
        }

        string routes = files.NamesRoute ? $" on {RoutesOf(files)}" : "";
        ImmutableArray<Finding> causes = explanation.Causes;
        if (causes.IsEmpty)
        {
            Line(
                $"  Nothing in {where} explains it{routes}: what is deployed may be older than the template, or something in front of the API answers."
            );
            return;
        }

        Line($"  Behind it in {where}{routes}:");
        foreach (Finding finding in causes.Take(MostFindings))
        {
            Write(finding);
        }

        if (causes.Length > MostFindings)
        {
            Line(
                $"  {ReportWords.Counted(causes.Length - MostFindings, "more finding")}: cfncors check"
            );
        }
    }

    private static string RoutesOf(ExplainedFiles files) =>
        Printable.Of(
            string.Join(
                ", ",
                files.Routes.Select(route =>
                    route.Api.Length > 0 ? $"{route.Path} of '{route.Api}'" : route.Path
                )
            )
        );

    private void Write(Finding finding)
    {
        string file = finding.Location.Source.Path;
        string place = ReportWords.PlaceOf(finding.Location);
        Line($"  {_palette.Head(finding)} {place}: {Printable.Of(finding.Message)}");
        if (finding.Fix is { } fix)
        {
            Line($"    fix ({ReportWords.TrustOf(fix)}): {Printable.Of(fix.Title)}");
        }

        if (RepairCommand.Of(finding, [file]) is { } command)
        {
            Line($"    {_palette.Paint(Ink.Bold, Printable.Of(command))}");
        }
    }

    private void WriteUnknown(SymptomMatch match, Explanation explanation)
    {
        string? curl = CurlLine.Of(match);
        if (match.Symptom.Unknown is { } unknown)
        {
            Line("");
            Line($"  The message does not tell {unknown}.");
        }

        if (curl is not null)
        {
            Line($"  What the API answers shows:");
            // One line, so that it can be copied.
            _output.WriteLine($"    {_palette.Paint(Ink.Bold, Printable.Of(curl))}");
        }

        if (explanation.InFiles is null && !explanation.Rules.IsEmpty)
        {
            Line("  Name the template behind the text, and it is told where to mend it.");
        }
    }

    /// <summary>A line, which goes on below itself, a little further to the right, where it is too long.</summary>
    private void Line(string text)
    {
        int indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        foreach (string line in WrappedText.Of(text, _style.Width, indent + (indent > 2 ? 2 : 0)))
        {
            _output.WriteLine(line);
        }
    }
}
