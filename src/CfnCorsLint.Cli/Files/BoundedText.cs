using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Reads a file that lies beside what a run looks at, and that nobody misses where it cannot be read.</summary>
internal static class BoundedText
{
    /// <param name="path">Absolute.</param>
    /// <param name="follow">The path without links; <see langword="null"/> for a file that is not to be read.</param>
    /// <param name="mostBytes">What is larger is passed over.</param>
    /// <returns><see langword="null"/> when it is not to be read, or cannot be.</returns>
    public static SourceText? Read(
        string path,
        Func<string, string?> follow,
        string workingFolder,
        long mostBytes
    )
    {
        try
        {
            return follow(path) is { } file
                ? SourceText.FromBytes(
                    FileFinder.Shown(file, workingFolder),
                    RegularFile.ReadAll(file, mostBytes)
                )
                : null;
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is not null)
        {
            return null;
        }
    }
}
