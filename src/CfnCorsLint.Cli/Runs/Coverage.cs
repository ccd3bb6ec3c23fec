using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Reports;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Tells how much of what was named a run could check: that nothing was found says nothing where nothing was checked.</summary>
internal sealed class Coverage
{
    /// <summary>Paths that are named in one line.</summary>
    private const int MostNamed = 3;

    private readonly ImmutableArray<LintedFile> _files;
    private readonly LintRequest _request;
    private readonly Workspace _workspace;
    private readonly Shell _shell;
    private readonly Lazy<ImmutableArray<PassedOver>> _passedOver;

    /// <param name="files">All that were looked at, before anything is left out.</param>
    public Coverage(
        ImmutableArray<LintedFile> files,
        LintRequest request,
        Workspace workspace,
        Shell shell
    )
    {
        _files = [.. files.Where(file => !IsOwn(file))];
        _request = request;
        _workspace = workspace;
        _shell = shell;
        _passedOver = new(() => [.. workspace.PassedOverInFolders(), .. workspace.LeftOut]);
        Unchecked = [.. files.Select(Problems.UncheckedOf).OfType<UncheckedFile>()];
        Unread = workspace.Missing + Unchecked.Length;
    }

    /// <summary>How many files should have been checked, and could not be.</summary>
    public int Unread { get; }

    /// <summary>The files that are there, and could not be checked.</summary>
    public ImmutableArray<UncheckedFile> Unchecked { get; }

    /// <summary>Whether not one template or spec was checked, and none had to be given up.</summary>
    public bool IsNothing => Unread == 0 && !_files.Any(IsChecked);

    /// <summary>Whether <c>--strict</c> fails the run. A commit without templates is fine, so hooks pass.</summary>
    public bool FailsStrict =>
        _request.IsStrict && (Unread > 0 || (IsNothing && !_request.ForcesExclude));

    /// <summary>The lines that say where a run looked, and what it passed over, where it checked nothing; empty where it checked something.</summary>
    public ImmutableArray<string> Nothing =>
        IsNothing ? [Where(), .. Groups()] : ImmutableArray<string>.Empty;

    /// <summary>Says on stderr what the report has no place for.</summary>
    /// <param name="isReported">Whether the report says itself that nothing was checked.</param>
    public void Tell(bool isReported)
    {
        if (_request.IsVerbose)
        {
            TellEach();
        }

        if (!_request.Style.IsQuiet && !isReported)
        {
            foreach (string line in Nothing)
            {
                _shell.Complain(line);
            }
        }

        if (FailsStrict)
        {
            _shell.Complain(
                Unread > 0
                    ? $"--strict: {Counted(Unread, "file")} could not be checked: see above"
                    : "--strict: nothing was checked: name a template, a spec or a folder with one"
            );
        }
    }

    private void TellEach()
    {
        IEnumerable<PassedOver> others = _files
            .Where(file => !IsChecked(file) && Problems.UncheckedOf(file) is null)
            .Select(file => new PassedOver(file.File.ShownPath, PassedOverWhy.NoTemplate));
        foreach (
            PassedOver one in _passedOver
                .Value.Concat(others)
                .OrderBy(one => one.Path, StringComparer.Ordinal)
        )
        {
            string how = PassedOver.CanBeNamed(one.Why) ? " (name it to check it)" : "";
            _shell.Complain($"{one.Path}: passed over: {PassedOver.WordOf(one.Why)}{how}");
        }
    }

    private string Where()
    {
        ImmutableArray<string> folders =
        [
            .. _request.Paths.Where(path => !_files.Any(file => IsNamedAs(file, path))),
        ];
        int looked = _files.Length;
        return (folders.IsEmpty, looked) switch
        {
            (true, 1) => $"{_files[0].File.ShownPath} is no template and no spec",
            (true, _) => $"None of the {Number(looked)} files is a template or a spec",
            (_, 0) when !Groups().Any() =>
                $"No template or spec in {Listed(folders)} (no *.yaml, *.yml, *.json or *.template file to look at)",
            _ => $"No template or spec in {Listed(folders)} ({Counted(looked, "file")} looked at)",
        };
    }

    private IEnumerable<string> Groups() =>
        from one in _passedOver.Value
        // Nobody keeps templates of his own there.
        where one.Why != PassedOverWhy.Dependencies
        group one.Path by one.Why into paths
        orderby paths.Key
        let how = paths.Count() == 1 ? "name it to check it" : "name them to check them"
        select $"{PassedOver.WordOf(paths.Key)}: {Listed([.. paths])}, {how}";

    private static string Listed(ImmutableArray<string> paths)
    {
        string shown = string.Join(", ", paths.Take(MostNamed));
        return paths.Length > MostNamed
            ? $"{shown} and {Number(paths.Length - MostNamed)} more"
            : shown;
    }

    private bool IsNamedAs(LintedFile file, string path) =>
        file.File.IsNamed
        && (
            (file.File.IsStandardInput && path == "-")
            || file.File.FullPath == Path.GetFullPath(path, _shell.Folder)
            || file.File.FullPath == RealPath.Of(Path.GetFullPath(path, _shell.Folder))
        );

    /// <summary>Whether the file belongs to this tool, so that nobody takes it for a template.</summary>
    private static bool IsOwn(LintedFile file) =>
        !file.File.IsNamed
        && Path.GetFileName(file.File.FullPath)
            is SettingsReader.FileName
                or SettingsReader.OtherFileName
                or Baselines.FileName;

    private static bool IsChecked(LintedFile file) =>
        file.Result is { Kind: not TemplateKind.Other } or { Findings.IsEmpty: false };

    private static string Counted(int count, string noun) =>
        $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
