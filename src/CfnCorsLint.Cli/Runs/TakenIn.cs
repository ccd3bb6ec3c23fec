using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Which files are parts of the templates of a run: those are judged through the templates alone.</summary>
internal sealed class TakenIn
{
    private readonly string _folder;
    private readonly Dictionary<string, int> _takers = new(StringComparer.Ordinal);

    private TakenIn(string folder)
    {
        _folder = folder;
    }

    /// <param name="folder">The working folder.</param>
    public static TakenIn Of(ImmutableArray<LintedFile> files, string folder)
    {
        var parts = new TakenIn(folder);
        foreach (string path in files.SelectMany(parts.PartsOf))
        {
            parts._takers[path] = parts._takers.GetValueOrDefault(path) + 1;
        }

        return parts;
    }

    /// <summary>Whether a template of the run takes the file in.</summary>
    public bool IsPart(LintedFile file) => _takers.ContainsKey(file.File.FullPath);

    /// <summary>Whether one template of the run alone takes the file in, so that a fix of that may change it.</summary>
    /// <param name="path">As it is shown.</param>
    public bool HasOneTaker(string path) => _takers.GetValueOrDefault(Full(path)) == 1;

    /// <summary>The same files: parts without findings of their own, and what two templates say of one part said once.</summary>
    public ImmutableArray<LintedFile> WithoutEchoes(ImmutableArray<LintedFile> files)
    {
        if (_takers.Count == 0)
        {
            return files;
        }

        var said = new HashSet<(string, string, int, string)>();
        return
        [
            .. files.Select(file =>
                file.Result is not { } result
                    ? file
                    : file with
                    {
                        Result = result with
                        {
                            Findings = IsPart(file)
                                ? []
                                : [.. result.Findings.Where(one => said.Add(KeyOf(one)))],
                            Unknowns = IsPart(file) ? [] : result.Unknowns,
                        },
                    }
            ),
        ];
    }

    private static (string, string, int, string) KeyOf(Finding finding) =>
        (
            finding.Location.Source.Path,
            finding.RuleId,
            finding.Location.Span.Start,
            finding.Message
        );

    private IEnumerable<string> PartsOf(LintedFile file) => file.Result?.Parts.Select(Full) ?? [];

    private string Full(string path) => Path.GetFullPath(path, _folder);
}
