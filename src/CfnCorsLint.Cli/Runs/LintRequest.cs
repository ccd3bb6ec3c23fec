using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds what the command line asks of <c>check</c> or <c>fix</c>, validated as far as the line alone allows.</summary>
internal sealed record LintRequest
{
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>What is printed.</summary>
    public ReportFormat Format { get; init; } = ReportFormat.Text;

    /// <summary>What is written to files besides.</summary>
    public ImmutableArray<OutputFile> Outputs { get; init; } = [];

    /// <summary>The least severity that makes the exit code 1; <see langword="null"/> for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>The rules that are asked for: ids, names or beginnings of ids; empty for all rules.</summary>
    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>The settings file to use; <see langword="null"/> where the run looks for one.</summary>
    public string? SettingsFile { get; init; }

    public bool IsIsolated { get; init; }

    /// <summary>The size, in bytes, of the largest file that is read.</summary>
    public long MostBytes { get; init; } = FileLimits.MostBytes;

    public ImmutableArray<string> Origins { get; init; } = [];

    /// <summary>The values of parameters that the user gives.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the origins are to stand wherever any is allowed now: what <c>--unsafe</c> asks for.</summary>
    public bool ReplacesAnyOrigin { get; init; }

    /// <summary>What standard input is said to be called; <see langword="null"/> when nobody said.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>Whether files that are named are passed over as files are that were found in a folder.</summary>
    public bool ForcesExclude { get; init; }

    /// <summary>The commit that git compares with, so that only findings on lines changed since then count; <see langword="null"/> for all.</summary>
    public string? Since { get; init; }

    /// <summary>The reason with which all findings that are left are suppressed; <see langword="null"/> when none is.</summary>
    public string? IgnoreReason { get; init; }

    /// <summary>Whether the code of functions is read, too.</summary>
    public bool ReadsCode { get; init; } = true;

    /// <summary>Whether findings that a baseline knows are spoken of, too.</summary>
    public bool IgnoresBaselines { get; init; }

    /// <summary>Whether entries of a baseline that no longer occur make the exit code 1, and 2 where nothing or not all was checked.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the report names each file that is passed over, and says why.</summary>
    public bool IsVerbose { get; init; }

    public ReportStyle Style { get; init; } = new();

    /// <summary>How what this run tells of is repaired. Values of parameters are left out, as one may be a secret.</summary>
    public RepairCommand Repair =>
        new([
            .. Origins.SelectMany(origin => (string[])["--origin", origin]),
            .. SettingsFile is { } file ? (string[])["--config", file] : [],
            .. IsIsolated ? (string[])["--isolated"] : [],
        ]);

    public bool Writes(ReportFormat format) =>
        Format == format || Outputs.Any(output => output.Format == format);

    /// <summary>The style, with the rules that were asked for one by one.</summary>
    public ReportStyle ShownStyle => Style with { Selected = RulesInForce.IdsOf(Select) };
}
