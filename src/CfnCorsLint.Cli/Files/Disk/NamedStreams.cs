namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Knows the paths by which Unix names what a process has open already, such as <c>/dev/stdout</c>: text that is written through these keeps its turn.</summary>
internal static class NamedStreams
{
    /// <param name="path">Absolute.</param>
    /// <returns><see langword="null"/> for any other path.</returns>
    public static TextWriter? Find(string path, Shell shell) =>
        path switch
        {
            "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1" => shell.Out,
            "/dev/stderr" or "/dev/fd/2" or "/proc/self/fd/2" => shell.Error,
            _ => null,
        };
}
