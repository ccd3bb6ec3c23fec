using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Stops a run that would put a report in the place of something that it reads, before anything is written.</summary>
internal sealed class ReportPlaces
{
    private readonly LintRequest _request;
    private readonly string _folder;

    private ReportPlaces(LintRequest request, string folder)
    {
        _request = request;
        _folder = folder;
    }

    /// <param name="items">The files of the run.</param>
    /// <param name="files">What they are, in the same order.</param>
    /// <exception cref="CannotRunException">A report cannot go where it was told to.</exception>
    public static void Check(
        LintRequest request,
        ImmutableArray<WorkItem> items,
        ImmutableArray<LintedFile> files,
        Shell shell
    )
    {
        if (!request.Outputs.IsEmpty)
        {
            new ReportPlaces(request, shell.Folder).Check(items, files);
        }
    }

    private void Check(ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> files)
    {
        ImmutableArray<string> inputs =
        [
            .. files.Where(IsInput).Select(file => file.File.FullPath),
            .. files.SelectMany(file => file.Result?.Parts ?? []).Select(Full),
            .. items
                .Select(item => item.Settings.Settings.Source?.Path)
                .OfType<string>()
                .Select(Full),
            .. _request.SettingsFile is { } settings ? [Full(settings)] : Array.Empty<string>(),
        ];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (OutputFile output in _request.Outputs)
        {
            string target = NewFile.TargetOf(output.Path, _folder);
            bool isRegular = FileStatus.Of(target) is not { Kind: FileKind.Special };
            string? problem =
                IsOurs(target) ? "it is read by every run"
                : isRegular && inputs.Any(input => IsSame(input, target)) ? "the run reads it"
                : isRegular && !IsOpen(output.Path) && !taken.Add(target)
                    ? "another report goes there already"
                : null;
            if (problem is not null)
            {
                throw new CannotRunException($"{output.Path}: cannot be written: {problem}");
            }
        }
    }

    /// <summary>Whether the run reads the file: a walk looks at many files that are no templates, reports of earlier runs among them.</summary>
    private static bool IsInput(LintedFile file) =>
        file.File.IsNamed
        || file.Problem is not null
        || file.Result is { Kind: not TemplateKind.Other } or { Tree.Errors.IsEmpty: false };

    /// <summary>Whether the file is a settings file, a baseline, or one of git's own below <c>.git</c>, whether or not it counts for this run.</summary>
    private static bool IsOurs(string target) =>
        IsNamed(Path.GetFileName(target), SettingsReader.FileName)
        || IsNamed(Path.GetFileName(target), SettingsReader.OtherFileName)
        || IsNamed(Path.GetFileName(target), Baselines.FileName)
        || target.Split(Path.DirectorySeparatorChar).Any(part => IsNamed(part, ".git"));

    private static bool IsNamed(string name, string other) =>
        name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both lead to one file, whatever they are called: the system tells better than letters do.</summary>
    private static bool IsSame(string input, string target)
    {
        string real = RealPath.Of(input);
        return FileStatus.Of(target) is { } status && FileStatus.Of(real) is { } other
            ? status.IsSameFile(other)
            : real.Equals(target, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOpen(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    private string Full(string path) => Path.GetFullPath(path, _folder);
}
