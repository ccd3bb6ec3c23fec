namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Follows every link in a path.</summary>
internal static class RealPath
{
    /// <summary>More links than this in one path are a circle.</summary>
    private const int MostLinks = 40;

    /// <param name="path">Absolute. What is not there stays as it is.</param>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static string Of(string path)
    {
        int links = 0;
        string root = Path.GetPathRoot(path) ?? "";
        string real = root;
        var rest = new Stack<string>(Parts(path[root.Length..]));
        while (rest.TryPop(out string? part))
        {
            string next = Path.GetFullPath(Path.Join(real, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException("too many links");
            }

            string linked = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(linked) ?? "";
            foreach (string step in Parts(linked[real.Length..]))
            {
                rest.Push(step);
            }
        }

        return real;
    }

    /// <param name="path">Absolute, of a file or a folder.</param>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The parts of the path, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split(
                [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
                StringSplitOptions.RemoveEmptyEntries
            )
            .AsEnumerable()
            .Reverse();
}
