using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Files.Writing;

/// <summary>Replaces a file's content so that a reader sees the old or the new one, never a part, and nobody's edit is lost.</summary>
internal static class AtomicFile
{
    private const string Changed = "changed on disk meanwhile: left alone";

    /// <param name="before">What was read; when the file holds something else by now, it is left alone.</param>
    /// <returns>Why it was not written, without the path; <see langword="null"/> when it was.</returns>
    public static string? Write(
        string path,
        string workingFolder,
        ReadOnlySpan<byte> before,
        ReadOnlySpan<byte> after
    )
    {
        try
        {
            return OutwardLink.In(path, workingFolder) is null
                ? Replace(path, before, after)
                : "is reached through a link that leaves the repository: left alone";
        }
        catch (IOException problem)
        {
            return $"cannot be written: {problem.Message}";
        }
        catch (UnauthorizedAccessException)
        {
            return "cannot be written: permission denied";
        }
    }

    private static string? Replace(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        string target = RealPath.Of(path);
        if (FileOrigins.IsMadeByTool(target))
        {
            return "was written by a tool, and the next build would undo it: left alone";
        }

        FileStatus? status = FileStatus.Of(target);
        if (status is { Kind: not FileKind.Regular })
        {
            return "is no regular file: left alone";
        }

        if (status is { Links: > 1 and var names })
        {
            return $"has {names} names (hard links), of which one alone would be written: left alone";
        }

        if (!Holds(target, before, FileAccess.ReadWrite))
        {
            return Changed;
        }

        using var temporary = TemporaryFile.Beside(target, isPrivate: true);
        temporary.Content.Write(after);
        if (status is { } known && !temporary.TakeAfter(target, known))
        {
            return "belongs to another user or group, to whom it could not be given back: left alone";
        }

        temporary.Flush();
        // Flushing takes longer than all the rest: only now is the last moment. The system is asked once more after the
        // file was read, so that no more than one call remains between the answer and the rename.
        FileStatus? now = FileStatus.Of(target);
        return
            RealPath.Of(path) == target
            && (now, status) is (null, null) or ({ }, { })
            && (now ?? default).IsSameFile(status ?? default)
            && Holds(target, before, FileAccess.Read)
            && temporary.ReplaceIf(target, () => FileStatus.Of(target) == now)
            ? null
            : Changed;
    }

    /// <param name="access">To write as well, at first: renaming over a file would pass its own protection by.</param>
    private static bool Holds(string path, ReadOnlySpan<byte> content, FileAccess access)
    {
        using var stream = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite);
        if (stream.Length != content.Length)
        {
            return false;
        }

        var bytes = new byte[content.Length];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length
            && content.SequenceEqual(bytes);
    }
}
