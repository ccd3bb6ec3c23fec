using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds the link by which a path leaves the repository that the link lies in: what is behind it is neither read nor written.</summary>
/// <remarks>Source: https://cwe.mitre.org/data/definitions/59.html</remarks>
internal static class OutwardLink
{
    /// <param name="path">Absolute.</param>
    /// <param name="isFolder">Whether a folder was named: one in no repository may be a link to anywhere.</param>
    /// <returns>The link, absolute; <see langword="null"/> when there is none.</returns>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static string? In(string path, string workingFolder, bool isFolder = false)
    {
        // Complains of a circle before the walk below goes round in it.
        _ = RealPath.Of(path);
        string at = Path.GetPathRoot(path) ?? "";
        var rest = new Stack<string>(Parts(path, at));
        while (rest.TryPop(out string? part))
        {
            string next = Path.GetFullPath(Path.Join(at, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (
                BoundOf(at, rest.Count == 0 && !isFolder, workingFolder) is { } bound
                && !Repository.Owns(RealPath.Of(next), bound)
            )
            {
                return next;
            }

            string linked = Path.GetFullPath(target, at);
            at = Path.GetPathRoot(linked) ?? "";
            foreach (string step in Parts(linked, at))
            {
                rest.Push(step);
            }
        }

        return null;
    }

    /// <summary>Last first.</summary>
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .AsEnumerable()
            .Reverse();

    /// <summary>The folder that a link in a folder must not leave.</summary>
    /// <param name="folder">Without links.</param>
    /// <param name="isLast">Whether the link is what was named, not a folder on the way to it.</param>
    /// <returns><see langword="null"/> for a link that is nobody's but the user's or the system's.</returns>
    private static string? BoundOf(string folder, bool isLast, string workingFolder) =>
        Repository.RootAbove(folder)
        ?? (
            isLast && !IsOfSystem(folder)
                ? Repository.BoundOf(folder, RealPath.Of(workingFolder))
                : null
        );

    /// <summary><c>/dev/stdout</c> is a link to wherever the output goes.</summary>
    private static bool IsOfSystem(string folder) =>
        Repository.IsWithin(folder, "/dev") || Repository.IsWithin(folder, "/proc");
}
