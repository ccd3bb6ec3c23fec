using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>What the commands make of one input, each made when it is first asked for.</summary>
internal sealed class FuzzRun
{
    private static readonly CorsLinter s_plain = LinterWith(PageSettings.None);

    /// <summary>As with <c>--origin https://app.example.com</c>.</summary>
    private static readonly CorsLinter s_told = LinterWith(
        PageSettings.None with
        {
            Origins = ["https://app.example.com"],
        }
    );

    private readonly FuzzFiles _files;
    private readonly Lazy<CheckResult> _check;
    private readonly Lazy<CheckResult> _checkForOrigin;
    private readonly Lazy<Patch> _safe;
    private readonly Lazy<Patch> _safeAgain;
    private readonly Lazy<Patch> _unsafe;
    private readonly Lazy<Patch> _unsafeAgain;

    public FuzzRun(SourceText text)
    {
        Text = text;
        _files = new FuzzFiles(text);
        _check = new(() => s_plain.Check(text, _files));
        _checkForOrigin = new(() => s_told.Check(text, _files));
        _safe = new(() => Fix(s_plain, text, _files, Trust.Safe));
        _safeAgain = new(() => Again(s_plain, Safe, Trust.Safe));
        _unsafe = new(() => Fix(s_told, text, _files, Trust.Unsafe));
        _unsafeAgain = new(() => Again(s_told, Unsafe, Trust.Unsafe));
    }

    public SourceText Text { get; }

    public static CorsLinter Linter => s_plain;

    public CheckResult Check => _check.Value;

    /// <summary><c>check --origin https://app.example.com</c></summary>
    public CheckResult CheckForOrigin => _checkForOrigin.Value;

    /// <summary>What <see cref="CheckForOrigin"/> was told.</summary>
    public static PageSettings Told => s_told.Options.PageSettings;

    /// <summary><c>fix</c></summary>
    public Patch Safe => _safe.Value;

    public Patch SafeAgain => _safeAgain.Value;

    /// <summary><c>fix --unsafe --origin https://app.example.com</c></summary>
    public Patch Unsafe => _unsafe.Value;

    public Patch UnsafeAgain => _unsafeAgain.Value;

    private Patch Again(CorsLinter linter, Patch patch, Trust least) =>
        Fix(linter, patch.After, _files.After(patch), least);

    private static Patch Fix(CorsLinter linter, SourceText text, FuzzFiles files, Trust least) =>
        linter.Fix(text, files, finding => finding.Fix is { } fix && fix.Trust >= least, _ => true);

    private static CorsLinter LinterWith(PageSettings pageSettings) =>
        new(
            new LintOptions(
                new Lazy<RuleSet>(new RuleSet(BuiltInRules.All)),
                pageSettings,
                ImmutableDictionary<string, string>.Empty,
                IsNamed: true
            )
        );
}
