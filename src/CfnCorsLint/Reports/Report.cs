using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports;

/// <summary>Holds everything that one run has to say, for whichever format it is written in.</summary>
public sealed record Report
{
    /// <summary>The version of the tool, such as <c>0.1.0</c>.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>In the order in which they are reported. After a fix: as the files are now.</summary>
    public required ImmutableArray<CheckResult> Files { get; init; }

    /// <summary>What the files make, of those that are to be shown.</summary>
    public ImmutableArray<InspectView> Views { get; init; } = [];

    /// <summary>The fixes that were made; <see langword="null"/> when files were only checked.</summary>
    public FixSummary? Fixes { get; init; }

    /// <summary>The working folder as seen from the root of the repository, with <c>/</c>; <c>""</c> for the root itself.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The addresses at which the files can be looked at; <see langword="null"/> when nobody knows them.</summary>
    public FilePages? Pages { get; init; }

    /// <summary>What changed lately; <see langword="null"/> when nobody looked.</summary>
    public ChangedLines? Changed { get; init; }

    /// <summary>How many findings are left out because a baseline knows them.</summary>
    public int Known { get; init; }

    /// <summary>Whether the report speaks of a finding, so that its fix counts: as a rule notes are left out.</summary>
    public Func<Finding, bool> Offers { get; init; } = finding => finding.Severity > Severity.Note;

    /// <summary>What to type to have something repaired.</summary>
    public RepairCommand Repair { get; init; } = RepairCommand.Plain;

    /// <summary>How many of these the run would have repaired, had no baseline known them.</summary>
    public int KnownFixable { get; init; }

    /// <summary>What is said where nothing was checked, a line each; empty where something was.</summary>
    public ImmutableArray<string> Nothing { get; init; } = [];

    /// <summary>What tools wrote and nobody named, so that it was passed over.</summary>
    public ImmutableArray<string> Generated { get; init; } = [];

    /// <summary>How many files should have been checked, and could not be.</summary>
    public int Unread { get; init; }

    /// <summary>The files that are there, and could not be checked.</summary>
    public ImmutableArray<UncheckedFile> Unchecked { get; init; } = [];

    /// <summary>Whether the run fails whatever was found.</summary>
    public bool HasFailed { get; init; }

    /// <summary>How many entries of baselines match no finding any more.</summary>
    public int Stale { get; init; }

    /// <summary>The findings as people want them: errors first, then in the order of the files and their texts.</summary>
    public IEnumerable<Finding> WorstFirst =>
        Findings.OrderByDescending(finding => finding.Severity);

    public IEnumerable<Finding> Findings => Files.SelectMany(file => file.Findings);

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    public int CountFixable(Trust trust) => Findings.Count(finding => IsFixable(finding, trust));

    /// <summary>Whether a finding counts as one that can be fixed so.</summary>
    public bool IsFixable(Finding finding, Trust trust) =>
        Offers(finding) && finding.Fix is { Edits.IsEmpty: false } fix && fix.Trust == trust;

    /// <summary>The path of a text as seen from the root of the repository.</summary>
    public string PathOf(SourceText source) => PathOf(source.Path);

    /// <summary>A path, shown from the working folder, as seen from the root of the repository.</summary>
    public string PathOf(string path)
    {
        var steps = new List<string>();
        foreach (string step in $"{Folder}/{path}".Split('/'))
        {
            if (step == ".." && steps is [.., not ".."])
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        bool isAbsolute = Folder.Length == 0 && path.StartsWith('/');
        return (isAbsolute ? "/" : "") + string.Join('/', steps);
    }

    /// <summary>The findings with what a reader should see first in front: changed lines, then the worst.</summary>
    public ImmutableArray<Finding> FindingsByWeight() =>
        [.. WorstFirst.OrderByDescending(finding => Changed?.Touches(finding) ?? false)];
}
