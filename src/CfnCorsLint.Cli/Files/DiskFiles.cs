using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds on the disk what a template refers to: beside it, then in each folder above, never outside its repository.</summary>
internal sealed class DiskFiles : ISourceFiles
{
    private readonly string _workingFolder;

    public DiskFiles(string workingFolder)
    {
        _workingFolder = workingFolder;
    }

    public SourceText? Find(string referrer, string reference)
    {
        string full = Path.GetFullPath(referrer, _workingFolder);
        string? folder = Path.GetDirectoryName(full);
        bool isElsewhere =
            reference.Length == 0
            || reference.Contains(':', StringComparison.Ordinal)
            || reference.Contains('\0', StringComparison.Ordinal)
            || Path.IsPathRooted(reference);
        if (folder is null || isElsewhere)
        {
            return null;
        }

        string bound = Repository.BoundOf(folder, _workingFolder);
        return Repository
            .FoldersUpTo(folder, bound)
            .Select(from => Read(Path.GetFullPath(reference, from), bound))
            .FirstOrDefault(found => found is not null);
    }

    private SourceText? Read(string path, string bound)
    {
        try
        {
            bool isInside =
                File.Exists(path) && Repository.IsWithin(RealPath.Of(path), RealPath.Of(bound));
            return isInside
                ? SourceText.FromBytes(
                    FileFinder.Shown(path, _workingFolder),
                    File.ReadAllBytes(path)
                )
                : null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
