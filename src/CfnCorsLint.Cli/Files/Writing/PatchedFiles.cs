using CfnCorsLint.Patches;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Writing;

/// <summary>Puts what a patch changed on the disk.</summary>
internal static class PatchedFiles
{
    /// <summary>The texts that the patch changes, the file's own first.</summary>
    public static IEnumerable<(SourceText Before, SourceText After)> ChangesOf(Patch? patch) =>
        patch is null ? []
        : patch.After.Content == patch.Before.Content ? patch.Others
        : patch.Others.Prepend((patch.Before, patch.After));

    /// <param name="fullPath">Of the file that was patched.</param>
    /// <param name="bytes">As it was read.</param>
    /// <returns>What went wrong, one line without the path; <see langword="null"/> when nothing did.</returns>
    public static string? Write(Patch? patch, string fullPath, byte[]? bytes, string workingFolder)
    {
        string? problem = null;
        foreach ((SourceText before, SourceText after) in ChangesOf(patch))
        {
            bool isOwn = ReferenceEquals(before, patch?.Before);
            problem ??= AtomicFile.Write(
                isOwn ? fullPath : Path.GetFullPath(before.Path, workingFolder),
                workingFolder,
                isOwn ? bytes : before.ToBytes(),
                after.ToBytes()
            );
        }

        return problem;
    }
}
