using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Finds the files of a run that are parts of its templates, so that each is judged through its templates alone.</summary>
internal sealed class TemplateParts
{
    private readonly string _folder;
    private readonly IncludingTemplates _others;
    private readonly Dictionary<string, int> _takers = new(StringComparer.Ordinal);

    private TemplateParts(string folder, IncludingTemplates others)
    {
        _folder = folder;
        _others = others;
    }

    /// <summary>Finds which files of a run are parts of its templates.</summary>
    public static TemplateParts Of(
        ImmutableArray<LintedFile> files,
        Workspace workspace,
        Shell shell
    )
    {
        var parts = new TemplateParts(
            shell.Folder,
            new IncludingTemplates(workspace, shell, files.Select(file => file.File.FullPath))
        );
        foreach (string path in files.SelectMany(parts.PartsOf))
        {
            parts._takers[path] = parts._takers.GetValueOrDefault(path) + 1;
        }

        return parts;
    }

    /// <summary>Whether a template of the run takes the file in.</summary>
    public bool IsPart(LintedFile file) => _takers.ContainsKey(file.File.FullPath);

    /// <summary>Whether a fix of a file of the run may change a text, since nothing else in the repository changes with it.</summary>
    /// <param name="file">The file that is fixed.</param>
    /// <param name="result">What is said of it.</param>
    /// <param name="path">The path of the text as it is shown: the file's own, or that of a part that it takes in.</param>
    public bool MayEdit(InputFile file, CheckResult result, string path)
    {
        if (path != result.Source.Path)
        {
            return !file.IsStandardInput
                && _takers.GetValueOrDefault(Full(path)) == 1
                && _others.CountOf(Full(path)) == 0;
        }

        // No template is a part of another one.
        return file.IsStandardInput
            || result.Kind != TemplateKind.OpenApi
            || _others.CountOf(file.FullPath) < 2;
    }

    /// <summary>Takes from parts the findings of their own, and keeps one of equal findings that two templates have about one part.</summary>
    public ImmutableArray<LintedFile> WithoutRepeatedFindings(ImmutableArray<LintedFile> files)
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
