using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Writing;

/// <summary>Takes away the temporary files of runs that were killed, known by their names, and by the lock that no living run holds on them.</summary>
internal static partial class Leftovers
{
    private const int BytesOfName = 8;

    /// <summary>A name for a temporary file. Nobody else gives his files such names.</summary>
    public static string NewName() =>
        $".cfncors-{RandomNumberGenerator.GetHexString(2 * BytesOfName, lowercase: true)}.tmp";

    /// <summary>Removes what lies in the folders, as far as that is allowed.</summary>
    /// <param name="folders">Absolute.</param>
    public static void RemoveFrom(IEnumerable<string> folders)
    {
        foreach (string folder in folders.Distinct(StringComparer.Ordinal))
        {
            try
            {
                foreach (string path in Directory.EnumerateFiles(folder, ".cfncors-*.tmp"))
                {
                    RemoveIfDead(path);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // A folder that may not be read keeps what is in it.
            }
        }
    }

    /// <summary>Removes a file of ours with one name only that nobody has open.</summary>
    private static void RemoveIfDead(string path)
    {
        if (
            !OurName().IsMatch(Path.GetFileName(path))
            || FileStatus.Of(path) is not { Kind: FileKind.Regular, Links: 1 }
        )
        {
            return;
        }

        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.Delete
            );
            bool isDead =
                OperatingSystem.IsWindows()
                || SystemCalls.Lock(stream.SafeFileHandle, SystemCalls.LockAtOnce) == 0;
            if (isDead)
            {
                File.Delete(path);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Somebody has it open, or it belongs to somebody else.
        }
    }

    [GeneratedRegex(@"^\.cfncors-[0-9a-f]{16}\.tmp$", RegexOptions.CultureInvariant)]
    private static partial Regex OurName();
}
