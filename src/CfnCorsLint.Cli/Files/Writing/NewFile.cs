using System.Text;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Files.Writing;

/// <summary>Writes the files that a run makes: reports, baselines, drafts. Who reads one sees the old or the new one, never a part.</summary>
internal static class NewFile
{
    /// <summary>Writes a file whose folder is made where it is missing.</summary>
    /// <param name="path">As it was named.</param>
    /// <param name="write">Writes its text.</param>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static void Write(string path, string workingFolder, Action<TextWriter> write)
    {
        string target = TargetOf(path, workingFolder);
        if (FileStatus.Of(target)?.Kind == FileKind.Special)
        {
            throw Refused(path, "is no regular file");
        }

        Try(path, () => WriteWhole(target, write));
    }

    /// <summary>Writes a file that the user named, which may be a device or a pipe as well.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static void WriteNamed(string path, Shell shell, Action<TextWriter> write)
    {
        string target = TargetOf(path, shell.Folder);
        if (NamedStreams.Find(Path.GetFullPath(path, shell.Folder), shell) is { } stream)
        {
            write(stream);
        }
        else if (IsWrittenThrough(path, target, shell.Folder))
        {
            Try(path, () => WriteThrough(Path.GetFullPath(path, shell.Folder), write));
        }
        else
        {
            Try(path, () => WriteWhole(target, write));
        }
    }

    /// <summary>Where a path leads to, without links.</summary>
    /// <exception cref="CannotRunException">It leads where nothing is to be written.</exception>
    public static string TargetOf(string path, string workingFolder)
    {
        string full = Path.GetFullPath(path, workingFolder);
        string? target = null;
        string? link = null;
        Try(
            path,
            () =>
            {
                target = RealPath.Of(full);
                link = OutwardLink.In(full, workingFolder);
            }
        );
        return link is not null
                ? throw Refused(path, "it is reached through a link that leaves the repository")
            : target is null || Directory.Exists(target) ? throw Refused(path, "it is a folder")
            : target;
    }

    /// <summary>Whether what is there stays there and takes the text: a device, a pipe, what the shell has opened.</summary>
    private static bool IsWrittenThrough(string path, string target, string workingFolder) =>
        FileStatus.Of(target)?.Kind == FileKind.Special
        || Path.GetFullPath(path, workingFolder).StartsWith("/dev/", StringComparison.Ordinal);

    /// <param name="path">With its links: only the system can follow that of what a process has open.</param>
    private static void WriteThrough(string path, Action<TextWriter> write)
    {
        FileMode mode =
            FileStatus.Of(RealPath.Of(path))?.Kind == FileKind.Regular
                ? FileMode.Append
                : FileMode.Open;
        using var stream = new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite);
        WriteText(stream, write);
    }

    private static void WriteWhole(string target, Action<TextWriter> write)
    {
        string folder = Path.GetDirectoryName(target) ?? target;
        Directory.CreateDirectory(folder);
        Leftovers.RemoveFrom([folder]);
        FileStatus? old = File.Exists(target) ? StatusOfWritable(target) : null;
        using var temporary = TemporaryFile.Beside(target, isPrivate: old is not null);
        WriteText(temporary.Content, write);
        if (old is { } known)
        {
            // A report is made anew each time: where its owner cannot be kept, it has another one.
            _ = temporary.TakeAfter(target, known);
        }

        temporary.Flush();
        temporary.Replace(target);
    }

    /// <summary>Opens a file as if to write it, and asks for its status: to rename another file over it would pass its own protection by.</summary>
    private static FileStatus? StatusOfWritable(string path)
    {
        new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
        return FileStatus.Of(path);
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        write(writer);
    }

    private static void Try(string path, Action act)
    {
        try
        {
            act();
        }
        catch (IOException problem)
        {
            throw Refused(path, problem.Message);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused(path, "permission denied");
        }
    }

    private static CannotRunException Refused(string path, string why) =>
        new($"{path}: cannot be written: {why}");
}
