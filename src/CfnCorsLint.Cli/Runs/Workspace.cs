using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Finds the files of a run, and what applies to each: settings, rules, the files that it may refer to.</summary>
internal sealed class Workspace
{
    private readonly Shell _shell;
    private readonly LintRequest _request;
    private readonly SettingsFinder _settings;
    private readonly RulesInForce _rules;
    private readonly ParameterFiles _parameters;
    private (LintSettings Settings, Lazy<RuleSet> Rules, bool IsNamed, CorsLinter Linter)? _last;

    /// <exception cref="CannotRunException">A rule selector is wrong.</exception>
    public Workspace(Shell shell, LintRequest request)
    {
        _shell = shell;
        _request = request;
        RepositoryBoundary = new RepositoryBoundary(shell.Folder, Remarks);
        _settings = new SettingsFinder(
            shell.Folder,
            request.SettingsFile,
            request.IsIsolated,
            RepositoryBoundary,
            Remarks,
            request.MostBytes
        );
        Disk = new DiskFiles(
            shell.Folder,
            RepositoryBoundary,
            request.MostBytes,
            request.ReadsCode
        );
        _parameters = new ParameterFiles(shell.Folder, RepositoryBoundary, request.MostBytes);
        _rules = new RulesInForce(request.Select, request.Ignore);
        Baselines = new Baselines(
            shell.Folder,
            _settings,
            isUsed: !request.IsIsolated && !request.IgnoresBaselines,
            RepositoryBoundary,
            request.MostBytes
        );
    }

    /// <summary>The size, in bytes, of the largest file that is read.</summary>
    public long MostBytes => _request.MostBytes;

    public RepositoryBoundary RepositoryBoundary { get; }

    /// <summary>The files that templates refer to.</summary>
    public DiskFiles Disk { get; }

    /// <summary>What was passed over.</summary>
    public Remarks Remarks { get; } = new();

    /// <summary>The findings known since long, beside the settings of each file.</summary>
    public Baselines Baselines { get; }

    /// <summary>The folder that the settings of the working folder lie in, or would lie in.</summary>
    public string Home => _settings.HomeOf(Path.Join(_shell.Folder, Files.Baselines.FileName));

    /// <summary>How many of the paths that were named, and of the folders in them, are not there or cannot be read.</summary>
    public int Missing { get; private set; }

    /// <summary>Whether something that was named is not there.</summary>
    public bool IsIncomplete => Missing > 0;

    /// <summary>The files that were found, or named, and that are passed over.</summary>
    public ImmutableArray<PassedOver> LeftOut { get; private set; } = [];

    /// <summary>What a walk through the folders that were named passes over besides.</summary>
    public ImmutableArray<PassedOver> PassedOverInFolders() =>
        [.. Folders.SelectMany(folder => PassedOverFinder.Below(folder, _shell.Folder))];

    /// <summary>What tools wrote into the folders that were named themselves, and a walk passes over.</summary>
    public ImmutableArray<string> GeneratedInFolders() =>
        [.. Folders.SelectMany(folder => PassedOverFinder.GeneratedIn(folder, _shell.Folder))];

    /// <summary>The folders that were named, without links.</summary>
    private IEnumerable<string> Folders =>
        _request
            .Paths.Select(path => Path.GetFullPath(path, _shell.Folder))
            .Where(Directory.Exists)
            .Select(folder =>
                RepositoryBoundary.FollowFolder(Path.TrimEndingDirectorySeparator(folder))
            )
            .OfType<string>();

    /// <summary>The files to look at, with what holds for each.</summary>
    /// <exception cref="CannotRunException">A settings file is wrong.</exception>
    public ImmutableArray<WorkItem> Prepare()
    {
        var missing = new List<string>();
        var finder = new FileFinder(
            _shell,
            _request.StandardInputName,
            RepositoryBoundary,
            Remarks
        );
        ImmutableArray<InputFile> files = finder.Find(_request.Paths, missing);
        missing.ForEach(_shell.Complain);
        Missing = missing.Count;

        var all = files.Select(file => (file, settings: _settings.For(file.FullPath))).ToList();
        LeftOut =
        [
            .. all.Where(pair => IsLeftOut(pair.file, pair.settings))
                .Select(pair => new PassedOver(
                    pair.file.ShownPath,
                    pair.settings.Excludes(pair.file.FullPath)
                        ? PassedOverWhy.Excluded
                        : PassedOverWhy.Generated
                )),
        ];
        var found = all.Where(pair => !IsLeftOut(pair.file, pair.settings)).ToList();
        StopAtErrors();
        TellIdleGlobs(all.ConvertAll(pair => pair.file.FullPath));
        var errors = new List<SettingsError>();
        ImmutableArray<WorkItem> items =
        [
            .. found.Select(pair => ItemOf(pair.file, pair.settings, errors)),
        ];
        StopAt(errors);
        return items;
    }

    /// <summary>The files below a folder that are worth a look, whether the run is about them or not.</summary>
    public ImmutableArray<InputFile> FilesBelow(string folder) =>
        new FileFinder(_shell, null, RepositoryBoundary, new Remarks()).Find(
            [folder],
            new List<string>()
        );

    /// <summary>Reads what a text makes, whatever settings hold for the text.</summary>
    public CheckResult Read(SourceText source) =>
        new CorsLinter(
            new LintOptions(
                new Lazy<RuleSet>(() => new RuleSet([])),
                PageSettings.None,
                ImmutableDictionary<string, string>.Empty,
                IsNamed: false
            )
        ).Read(source, Disk);

    /// <summary>Prints the remarks that came since the last call.</summary>
    public void TellRemarks() => Remarks.Tell(_request.Style.IsQuiet, _shell);

    /// <summary>The rules that hold for files in the working folder.</summary>
    /// <exception cref="CannotRunException">A settings file is wrong.</exception>
    public RuleSet RulesHere()
    {
        FoundSettings settings = _settings.Above(_shell.Folder);
        StopAtErrors();
        var errors = new List<SettingsError>();
        Lazy<RuleSet> rules = _rules.Choose(settings.Settings, settings.Settings.Rules, errors);
        StopAt(errors);
        return rules.Value;
    }

    /// <summary>A file that another one names, with what applies to it; <see langword="null"/> when it is to be passed over.</summary>
    /// <exception cref="CannotRunException">Its settings are wrong.</exception>
    public WorkItem? ItemFor(InputFile file)
    {
        FoundSettings settings = _settings.For(file.FullPath);
        StopAtErrors();
        if (settings.Excludes(file.FullPath) || FileNames.IsMadeByTool(file.ShownPath))
        {
            return null;
        }

        var errors = new List<SettingsError>();
        WorkItem item = ItemOf(file, settings, errors);
        StopAt(errors);
        return item;
    }

    /// <summary>Where the pages are served from by the settings of the working folder; empty when they say nothing.</summary>
    /// <exception cref="CannotRunException">A settings file is wrong.</exception>
    public ImmutableArray<string> OriginsHere()
    {
        FoundSettings settings = _settings.Above(_shell.Folder);
        StopAtErrors();
        return settings.Settings.Origins;
    }

    /// <summary>Adds the globs without effect of settings below which all files were looked for.</summary>
    private void TellIdleGlobs(List<string> files)
    {
        string[] folders = [.. Folders];
        foreach (
            string line in _settings
                .All.Where(one => folders.Any(folder => Repository.IsWithin(one.Folder, folder)))
                .SelectMany(one => one.IdleGlobs(files))
        )
        {
            Remarks.Add(line);
        }
    }

    private bool IsLeftOut(InputFile file, FoundSettings settings) =>
        (!file.IsNamed || _request.ForcesExclude)
        && (
            settings.Excludes(file.FullPath)
            || (file.IsNamed && FileNames.IsMadeByTool(file.ShownPath))
        );

    private WorkItem ItemOf(InputFile file, FoundSettings settings, List<SettingsError> errors)
    {
        Lazy<RuleSet> chosen = _rules.Choose(
            settings.Settings,
            settings.RulesFor(file.FullPath),
            errors
        );
        CorsLinter linter = LinterOf(settings.Settings, chosen, file.IsNamed);
        TemplateOrigin origin = file.IsStandardInput
            ? TemplateOrigin.Pipe
            : FileOrigins.Of(file.FullPath);
        linter = origin == TemplateOrigin.Unknown ? linter : linter.For(origin);
        ImmutableArray<ParameterSource> sources = file.IsStandardInput
            ? []
            : _parameters.Beside(file.FullPath);
        linter = sources.IsEmpty ? linter : linter.For(sources);
        bool liesNowhere = file.IsStandardInput && _request.StandardInputName is null;
        ISourceFiles files = settings.Settings.ReadsCode ? Disk : new FilesWithoutCode(Disk);
        return new WorkItem(file, linter, liesNowhere ? null : files, settings);
    }

    /// <summary>The linter of a file: one for all files in a row that get equal settings.</summary>
    private CorsLinter LinterOf(LintSettings settings, Lazy<RuleSet> rules, bool isNamed)
    {
        if (
            _last is { } last
            && ReferenceEquals(last.Settings, settings)
            && ReferenceEquals(last.Rules, rules)
            && last.IsNamed == isNamed
        )
        {
            return last.Linter;
        }

        var linter = new CorsLinter(
            new LintOptions(rules, WishesOf(settings), settings.Modes, isNamed)
            {
                Parameters = _request.Parameters,
            }
        );
        _last = (settings, rules, isNamed, linter);
        return linter;
    }

    private PageSettings WishesOf(LintSettings settings) =>
        new(
            [.. _request.Origins.Concat(settings.Origins).Distinct(StringComparer.Ordinal)],
            settings.Headers,
            settings.WithCredentials,
            settings.MaxAge
        )
        {
            ReplacesAnyOrigin = _request.ReplacesAnyOrigin,
        };

    private void StopAtErrors() => StopAt(_settings.All.SelectMany(settings => settings.Errors));

    private void StopAt(IEnumerable<SettingsError> errors)
    {
        // Two files with the same settings meet the same errors.
        ImmutableArray<SettingsError> all = [.. errors.Distinct()];
        foreach (SettingsError error in all)
        {
            var frame = new CodeFrame(_request.Style, CodeFrame.DigitsOf(error.Source, error.Span));
            _shell.Error.WriteLine($"error: {Printable.Of(error.Message)}");
            frame.Write(_shell.Error, error.Source, error.Span, "", TextRole.Error);
            _shell.Error.WriteLine();
        }

        if (!all.IsEmpty)
        {
            throw new CannotRunException("");
        }
    }
}
