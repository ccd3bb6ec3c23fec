using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Counts what baselines know and a run no longer finds: an entry that is kept would hide the mistake when it comes back.</summary>
internal static class StaleEntries
{
    /// <param name="files">With all that is found in them.</param>
    public static int CountIn(
        ImmutableArray<LintedFile> files,
        LintRequest request,
        Workspace workspace,
        Shell shell
    )
    {
        ImmutableHashSet<string> selected = RulesInForce.IdsOf(request.Select);
        ImmutableHashSet<string> ignored = RulesInForce.IdsOf(request.Ignore);
        return CountIn(
            files,
            workspace,
            new NamedPaths(request.Paths, shell.Folder),
            rule => (selected.IsEmpty || selected.Contains(rule)) && !ignored.Contains(rule)
        );
    }

    /// <param name="isAsked">Whether the run asks for a rule, by its id.</param>
    private static int CountIn(
        ImmutableArray<LintedFile> files,
        Workspace workspace,
        NamedPaths named,
        Func<string, bool> isAsked
    )
    {
        Baselines baselines = workspace.Baselines;
        if (!baselines.AreUsed)
        {
            return 0;
        }

        var found = new HashSet<(string, string, string)>();
        var homes = new HashSet<string>(StringComparer.Ordinal) { workspace.Home };
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintedFile file in files)
        {
            homes.Add(baselines.HomeOf(file.File.FullPath));
            if (file.Problem is not null || file.Result is { Tree.Errors.IsEmpty: false })
            {
                // What is in it nobody knows.
                silent.Add(file.File.FullPath);
            }

            foreach (Finding finding in file.Result?.Findings ?? [])
            {
                (string home, string path) = baselines.PlaceOf(finding);
                if (!baselines.EntriesIn(home).IsEmpty)
                {
                    found.Add((home, path, finding.Fingerprint.InFile.Hash));
                }
            }
        }

        return homes.Sum(home =>
            baselines
                .EntriesIn(home)
                .Count(entry =>
                    !found.Contains((home, entry.File, entry.Fingerprint))
                    && (entry.Rule.Length == 0 || isAsked(entry.Rule))
                    && IsMeant(Path.GetFullPath(entry.File, home), home)
                )
        );

        // A spec that is named alone is not judged as through the templates that take it in.
        bool IsMeant(string full, string home) =>
            !silent.Contains(full)
            && named.Mean(full)
            && (named.Mean(home) || IsTemplate(full) || !File.Exists(full));

        bool IsTemplate(string full) =>
            files.Any(file =>
                file.File.FullPath == full
                && file.Result is { Kind: TemplateKind.Sam or TemplateKind.CloudFormation }
            );
    }
}
