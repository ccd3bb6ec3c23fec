using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>The linter as tests call it: built-in rules, a text, perhaps settings.</summary>
internal sealed class Lint
{
    private static readonly NoSourceFiles s_files = new();
    private readonly CorsLinter _linter;
    private readonly string? _only;

    /// <param name="only">The rule whose findings are looked at; <see langword="null"/> for all.</param>
    private Lint(ImmutableArray<Rule> rules, LintSettings settings, string? only = null)
    {
        _only = only;
        PageSettings = new PageSettings(
            settings.Origins,
            settings.Headers,
            settings.WithCredentials,
            settings.MaxAge
        );
        Modes = settings.Modes;
        _linter = new CorsLinter(
            new LintOptions(
                new Lazy<RuleSet>(new RuleSet(rules)),
                PageSettings,
                settings.Modes,
                IsNamed: true
            )
        );
    }

    public PageSettings PageSettings { get; }

    public ImmutableDictionary<string, string> Modes { get; }

    /// <summary>All rules that are on by default.</summary>
    public static Lint WithAll(SourceText? settings = null) =>
        new(BuiltInRules.All, Read(settings));

    /// <summary>One rule alone, as if it were selected; one that speaks of what other rules found is alone in being heard.</summary>
    public static Lint WithOnly(string id, SourceText? settings = null) =>
        id == RulesInCode.UnusedSuppression
            ? new(BuiltInRules.All, Read(settings), id)
            : new(
                [
                    .. BuiltInRules
                        .All.Where(rule => rule.Id == id)
                        .Select(rule => rule with { OnWhen = Condition.Always }),
                ],
                Read(settings)
            );

    public CheckResult Check(SourceText source)
    {
        CheckResult result = _linter.Check(source, s_files);
        return _only is null
            ? result
            : result with
            {
                Findings = [.. result.Findings.Where(IsHeard)],
            };
    }

    public Patch Fix(SourceText source, Trust least = Trust.Safe) =>
        _linter.Fix(
            source,
            s_files,
            finding => IsHeard(finding) && finding.Fix is { } fix && fix.Trust >= least,
            _ => true
        );

    private bool IsHeard(Finding finding) => _only is null || finding.RuleId == _only;

    /// <summary>The report as a person sees it, notes included, without the summary.</summary>
    public static string Print(CheckResult result)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var style = new ReportStyle { ShowsNotes = true, IsQuiet = true };
        new TextReporter(style).Write(new Report { ToolVersion = "0", Files = [result] }, output);
        return output.ToString();
    }

    private static LintSettings Read(SourceText? source)
    {
        if (source is null)
        {
            return LintSettings.None;
        }

        SettingsReadResult read = SettingsReader.Read(SyntaxReader.Read(source));
        Assert.Empty(read.Errors);
        return read.Settings;
    }
}
