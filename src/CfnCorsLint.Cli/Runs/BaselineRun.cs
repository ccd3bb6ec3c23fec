using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Reports;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>baseline</c>: what is known of the named files is written anew, what is known of others stays.</summary>
internal static class BaselineRun
{
    /// <summary>How many new findings are named one by one.</summary>
    private const int MostNamed = 5;

    /// <param name="onlyPrunes">Whether nothing is added that is not known yet.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings or paths are wrong, or a baseline cannot be read or written.</exception>
    public static int Run(LintRequest request, bool onlyPrunes, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        ImmutableArray<LintedFile> read = Reading.Of(workspace, shell).Files;
        ImmutableArray<LintedFile> files = TemplateParts
            .Of(read, workspace, shell)
            .WithoutRepeatedFindings(read);
        bool failed = Problems.Tell(files, isQuiet: false, shell);
        if (failed || workspace.IsIncomplete)
        {
            // A baseline of a part would let the rest speak again.
            return ExitCode.CouldNotRun;
        }

        var coverage = new Coverage(read, request, workspace, shell);
        coverage.Tell(isReported: false);
        Baselines baselines = workspace.Baselines;
        ILookup<string, BaselineEntry> found = files
            .SelectMany(file => file.Result?.Findings ?? [])
            .ToLookup(finding => baselines.PlaceOf(finding).Home, baselines.EntryOf);
        var named = new NamedPaths(request.Paths, shell.Folder);
        foreach (string home in HomesOf(files, found, workspace, coverage.IsNothing))
        {
            ImmutableArray<BaselineEntry> known = baselines.EntriesIn(home);
            HashSet<(string, string)> before = KeysOf(known);
            ImmutableArray<BaselineEntry> entries =
            [
                .. known
                    .Where(entry => !named.Mean(Path.GetFullPath(entry.File, home)))
                    .Concat(
                        found[home].Where(entry => !onlyPrunes || before.Contains(KeyOf(entry)))
                    )
                    .Distinct(),
            ];
            string path = FileFinder.Shown(Path.Join(home, Baselines.FileName), shell.Folder);
            NewFile.Write(path, shell.Folder, writer => BaselineJson.Write(entries, writer));
            shell.Out.WriteLine(
                $"{Printable.AtStart(path)}: {entries.Length} finding{(entries.Length == 1 ? "" : "s")}{ChangeOf(known, entries)}"
            );
        }

        return ExitCode.Clean;
    }

    /// <summary>A line that tells which entries are dropped and which are new, each with its place: nobody should accept a new mistake unseen.</summary>
    private static string ChangeOf(
        ImmutableArray<BaselineEntry> known,
        ImmutableArray<BaselineEntry> entries
    )
    {
        if (known.IsEmpty)
        {
            return "";
        }

        HashSet<(string, string)> before = KeysOf(known);
        HashSet<(string, string)> after = KeysOf(entries);
        BaselineEntry[] added = [.. entries.Where(entry => !before.Contains(KeyOf(entry)))];
        int dropped = known.Count(entry => !after.Contains(KeyOf(entry)));
        string named = string.Join(
            ", ",
            added.Take(MostNamed).Select(entry => Printable.Of($"{entry.Rule} in {entry.File}"))
        );
        string more = added.Length > MostNamed ? $" and {added.Length - MostNamed} more" : "";
        return (dropped, added.Length) switch
        {
            (0, 0) => "",
            (_, 0) => $", {dropped} dropped",
            (0, _) => $", {added.Length} new ({named}{more})",
            _ => $", {dropped} dropped, {added.Length} new ({named}{more})",
        };
    }

    private static HashSet<(string, string)> KeysOf(ImmutableArray<BaselineEntry> entries) =>
        [.. entries.Select(KeyOf)];

    private static (string File, string Fingerprint) KeyOf(BaselineEntry entry) =>
        (entry.File, entry.Fingerprint);

    /// <summary>The folders whose baselines are to be written: folders with findings to keep, and folders whose baseline may have to go.</summary>
    private static IEnumerable<string> HomesOf(
        ImmutableArray<LintedFile> files,
        ILookup<string, BaselineEntry> found,
        Workspace workspace,
        bool isNothing
    ) =>
        files
            .Select(file => workspace.Baselines.HomeOf(file.File.FullPath))
            .Append(workspace.Home)
            .Distinct(StringComparer.Ordinal)
            .Where(home => File.Exists(Path.Join(home, Baselines.FileName)))
            .Union(found.Select(group => group.Key), StringComparer.Ordinal)
            // Where nothing was checked, an empty baseline would look as if something had been.
            .Cast<string?>()
            .DefaultIfEmpty(isNothing ? null : workspace.Home)
            .OfType<string>();
}
