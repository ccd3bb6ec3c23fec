using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Reports.Pages;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>The lists of what holds for every input: what <c>check</c> alone shows, and what all commands show.</summary>
internal static class Invariants
{
    public static ImmutableArray<Invariant> OfCheck { get; } =
    [new("check answers, at places of the text", run => OutsideOf(run.Check))];

    public static ImmutableArray<Invariant> OfAllCommands { get; } =
    [
        .. OfCheck,
        new("nodes lie in each other", run => Unruly(run)),
        new("every report can be written", Reports),
        new("inspect answers in every form", Inspect),
        new("simulate --all answers", Simulate),
        new("fix settles", run => Unsettled(run.Safe)),
        new(
            "fix changes what it declares, and gives nobody more",
            run => FixPromises.Broken(run.Check, run.Safe, PageSettings.None, isSafe: true)
        ),
        new("fix leaves a text with places", run => OutsideOf(run.Safe.Left)),
        new("a second fix changes nothing", run => Changed(run.SafeAgain)),
        new("fix --unsafe --origin settles", run => Unsettled(run.Unsafe)),
        new(
            "fix --unsafe --origin changes what it declares",
            run => FixPromises.Broken(run.CheckForOrigin, run.Unsafe, FuzzRun.Told, isSafe: false)
        ),
        new("a second fix --unsafe --origin changes nothing", run => Changed(run.UnsafeAgain)),
    ];

    /// <summary>Asked for by itself: what is spoilt may break it where no person would write so.</summary>
    public static Invariant Law { get; } =
        new(
            "rules and exchanges agree",
            run =>
            {
                Lint lint = Lint.WithAll();
                CheckResult result = lint.Check(run.Text);
                return Cases.Law.Unfounded(result, lint).Concat(Cases.Law.Unsaid(result, lint));
            }
        );

    private static IEnumerable<string> OutsideOf(CheckResult result) =>
        from finding in result.Findings
        from place in finding.Related.Prepend(finding.Location)
        where place.Span.Start < 0 || place.Span.End > place.Source.Content.Length
        select $"{finding.RuleId} stands at {place.Span}, outside of the text";

    private static IEnumerable<string> Unruly(FuzzRun run)
    {
        if (run.Check.Tree is { } tree)
        {
            SyntaxLaws.Check(tree);
        }

        return [];
    }

    private static IEnumerable<string> Unsettled(Patch patch) =>
        from left in patch.LeftOut
        where left.Why.Contains("please report", StringComparison.Ordinal)
        select $"{left.Finding.RuleId}: {left.Why}";

    private static IEnumerable<string> Changed(Patch again) =>
        ReferenceEquals(again.Before, again.After) && again.Others.IsEmpty
            ? []
            :
            [
                $"the second run makes {string.Join(", ", again.Fixed.Select(finding => finding.RuleId))}",
            ];

    private static IEnumerable<string> Reports(FuzzRun run)
    {
        var report = new Report { ToolVersion = "0", Files = [run.Check] };
        var style = new ReportStyle { ShowsNotes = true, ShowsUnknown = true };
        IReporter[] texts =
        [
            new TextReporter(style with { UsesColor = true }),
            new ConciseReporter(style),
            new GitHubReporter(style),
            new MarkdownReporter(style),
            new StatisticsReporter(style),
            new StatisticsMarkdownReporter(style),
        ];
        IReporter[] json =
        [
            new JsonReporter(),
            new SarifReporter(),
            new RdjsonReporter(),
            new StatisticsJsonReporter(),
        ];
        foreach (IReporter reporter in texts)
        {
            Written(output => reporter.Write(report, output));
        }

        return json.SelectMany(reporter => NoJson(output => reporter.Write(report, output)));
    }

    private static IEnumerable<string> Inspect(FuzzRun run)
    {
        if (FuzzRun.Linter.InspectWithCalls(run.Check) is not { } shown)
        {
            return [];
        }

        Written(output =>
            InspectTable.Write([shown.View], new ReportStyle { UsesColor = true }, output)
        );
        Written(output => InspectMarkdown.Write([shown.View], output));
        Written(output =>
            InspectPage.Write(
                [shown],
                new PageStamp("cfncors", DateTimeOffset.UnixEpoch),
                RepairCommand.Plain,
                output
            )
        );
        return NoJson(output => InspectJson.Write(shown.View, isIndented: true, output));
    }

    private static IEnumerable<string> Simulate(FuzzRun run)
    {
        ImmutableArray<SimulatedCall> calls =
        [
            .. FuzzRun
                .Linter.PlayExpected(run.Check, _ => true)
                .SelectMany(expected => expected.Ends),
        ];
        Written(output =>
        {
            var writer = new DialogueWriter(
                new ReportStyle { UsesColor = true, Width = 60 },
                output
            );
            foreach (SimulatedCall call in calls)
            {
                writer.Write(call);
            }
        });
        return NoJson(output => SimulationJson.Write("template.yaml", calls, [], output));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(output);
        return output.ToString();
    }

    private static IEnumerable<string> NoJson(Action<TextWriter> write)
    {
        string text = Written(write);
        try
        {
            using var read = JsonDocument.Parse(text);
            return [];
        }
        catch (JsonException problem)
        {
            return [$"a report is no JSON: {problem.Message}"];
        }
    }
}
