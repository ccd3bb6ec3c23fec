using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Says where the git that is installed lies, and in which folders of PATH programs may be looked for at all.</summary>
/// <param name="Path">Absolute; <see langword="null"/> when there is none.</param>
/// <param name="SearchPath">PATH without the folders that are relative or belong to the repository.</param>
/// <remarks>A repository may hold a file <c>git</c>: https://cwe.mitre.org/data/definitions/426.html</remarks>
internal sealed record GitProgram(string? Path, string SearchPath)
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="searchPath">As in the environment: PATH.</param>
    /// <param name="untrusted">Folders, absolute, of which no program is started: the repository and the working folder.</param>
    public static GitProgram In(string? searchPath, params ImmutableArray<string> untrusted)
    {
        ImmutableArray<string> bounds = [.. untrusted.Select(Real).OfType<string>()];
        ImmutableArray<string> folders =
        [
            .. (searchPath ?? "")
                .Split(System.IO.Path.PathSeparator)
                .Where(System.IO.Path.IsPathFullyQualified)
                .Where(folder => IsOutside(folder, bounds)),
        ];
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return new GitProgram(
            folders
                .Select(folder => System.IO.Path.Join(folder, name))
                .FirstOrDefault(file => IsProgram(file) && IsOutside(file, bounds)),
            string.Join(System.IO.Path.PathSeparator, folders)
        );
    }

    /// <summary>Whether the path lies outside of all the folders, wherever links lead.</summary>
    private static bool IsOutside(string path, ImmutableArray<string> bounds) =>
        Real(path) is { } real && !bounds.Any(bound => Repository.IsWithin(real, bound));

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);

    /// <returns><see langword="null"/> when the links go in a circle.</returns>
    private static string? Real(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
