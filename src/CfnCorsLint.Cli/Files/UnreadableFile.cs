using System.Security;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files;

/// <summary>Says why a file could not be read.</summary>
internal static class UnreadableFile
{
    public const string NotUtf8 = "is not UTF-8: save it as UTF-8";

    /// <returns>A line to be put behind the path; <see langword="null"/> when the disk is not the reason.</returns>
    public static string? Reason(Exception problem) =>
        problem switch
        {
            NotRegularException or TooLargeException => problem.Message,
            IOException or NotSupportedException => $"cannot be read: {problem.Message}",
            UnauthorizedAccessException or SecurityException => "cannot be read: permission denied",
            _ => null,
        };
}
