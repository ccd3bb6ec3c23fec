using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>init</c>: looks at the repository and writes the files with which it begins.</summary>
internal sealed class InitRun
{
    private readonly InitRequest _request;
    private readonly Shell _shell;
    private readonly string _root;

    private InitRun(InitRequest request, Shell shell)
    {
        _request = request;
        _shell = shell;
        _root = Repository.RootAbove(shell.Folder) ?? shell.Folder;
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">A file is there already, or cannot be written.</exception>
    public static int Run(InitRequest request, Shell shell) => new InitRun(request, shell).Run();

    private int Run()
    {
        string other = Path.Join(_shell.Folder, SettingsReader.OtherFileName);
        string settings = File.Exists(other)
            ? other
            : Path.Join(_shell.Folder, SettingsReader.FileName);
        string hook = Path.Join(_root, StarterFiles.HookPath);
        string workflow = Path.Join(_root, StarterFiles.WorkflowPath);
        bool asksForMore = _request.WantsHook || _request.WantsWorkflow;
        // Who asks for the hook of a repository with settings means the hook.
        bool keepsSettings = asksForMore && File.Exists(settings) && !_request.Overwrites;
        if (!keepsSettings)
        {
            StopIfThere(settings);
        }

        if (_request.WantsWorkflow)
        {
            StopIfThere(workflow);
        }

        if (keepsSettings)
        {
            _shell.Complain($"{Shown(settings)} stays as it is");
        }
        else
        {
            Deliver(settings, Draft());
        }

        if (_request.WantsWorkflow)
        {
            Deliver(workflow, StarterFiles.Workflow(ToolVersion.Number));
        }

        if (_request.WantsHook && File.Exists(hook))
        {
            // Other hooks are in it: even --force does not take them away.
            _shell.Complain($"{Shown(hook)} is there already: add this below its 'repos:'");
            _shell.Out.Write(StarterFiles.HookEntry(ToolVersion.Number));
        }
        else if (_request.WantsHook)
        {
            Deliver(hook, StarterFiles.Hook(ToolVersion.Number));
        }

        TellNext();
        return ExitCode.Clean;
    }

    private void TellNext()
    {
        if (_request.IsDry)
        {
            return;
        }

        _shell.Complain(
            "next: `cfncors check` finds the mistakes, `cfncors fix --diff` shows what it would repair"
        );
        if (_request.WantsHook)
        {
            _shell.Complain(
                "then: `pre-commit install` has git run the hooks at each commit, `cfncors baseline` keeps them silent about what stays for now"
            );
        }
    }

    private string Draft()
    {
        var linter = new CorsLinter(
            new LintOptions(
                new Lazy<RuleSet>(new RuleSet([])),
                PageSettings.None,
                ImmutableDictionary<string, string>.Empty,
                IsNamed: false
            )
        );
        var remarks = new Remarks();
        var boundary = new RepositoryBoundary(_shell.Folder, remarks);
        var disk = new DiskFiles(_shell.Folder, boundary, FileLimits.MostBytes, readsCode: false);
        var finder = new FileFinder(_shell, null, boundary, remarks);
        var all = new List<(CheckResult Result, bool IsGenerated)>();
        foreach (InputFile file in finder.Find(["."], new List<string>()))
        {
            if (
                FileText.Read(file, _shell.In, FileLimits.MostBytes).Source is { } source
                && linter.Check(source, disk) is { Model: { } model } result
            )
            {
                all.Add((result, model.Template.IsGenerated));
            }
        }

        // What a template takes in is seen through it.
        var parts = all.SelectMany(one => one.Result.Parts).ToHashSet(StringComparer.Ordinal);
        all.RemoveAll(one => parts.Contains(one.Result.Source.Path));
        SeenApi[] apis =
        [
            .. all.Where(one => !one.IsGenerated).SelectMany(one => SeenApi.In(one.Result)),
        ];
        using var output = new StringWriter { NewLine = "\n" };
        SettingsDraft.Write(
            [.. apis],
            Generated(all.Select(one => (one.Result.Source.Path, one.IsGenerated))),
            ToolVersion.Number,
            output
        );
        int specs = all.Count(one => one.Result.Kind == TemplateKind.OpenApi);
        _shell.Complain(
            $"looked at {Counted(all.Count - specs, "template")} and {Counted(specs, "spec")} with {Counted(apis.Length, "API")}"
        );
        return output.ToString();
    }

    /// <summary>The folders of templates that a tool wrote; the files themselves where templates of people lie beside them.</summary>
    private static ImmutableArray<string> Generated(
        IEnumerable<(string Path, bool IsGenerated)> templates
    ) =>
        [
            .. from template in templates
            group template by Path.GetDirectoryName(template.Path) ?? "" into folder
            let isWhole = folder.Key.Length > 0 && folder.All(template => template.IsGenerated)
            from template in folder
            where template.IsGenerated
            let glob = isWhole ? $"{folder.Key.Replace('\\', '/')}/**" : template.Path
            group glob by glob into same
            select same.Key,
        ];

    private void StopIfThere(string path)
    {
        if (!_request.Overwrites && !_request.IsDry && File.Exists(path))
        {
            throw new CannotRunException(
                $"{Shown(path)} is there already: --force writes it anew, --dry-run prints what it would be"
            );
        }
    }

    private void Deliver(string path, string text)
    {
        if (_request.IsDry)
        {
            _shell.Complain($"would write {Shown(path)}:");
            _shell.Out.Write(text);
            return;
        }

        NewFile.Write(path, _shell.Folder, writer => writer.Write(text));
        _shell.Out.WriteLine($"wrote {Printable.Of(Shown(path))}");
    }

    private string Shown(string path) => FileFinder.Shown(path, _shell.Folder);

    private static string Counted(int count, string noun) =>
        $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
