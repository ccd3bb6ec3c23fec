namespace CfnCorsLint.Cli.Files;

/// <summary>Replaces a file's content so that a reader sees the old or the new one, never a part.</summary>
internal static class AtomicFile
{
    /// <param name="before">What was read; when the file holds something else by now, it is left alone.</param>
    /// <returns>Why it was not written, without the path; <see langword="null"/> when it was.</returns>
    public static string? Write(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        try
        {
            string target = RealPath.Of(path);
            if (!ReadWritable(target).AsSpan().SequenceEqual(before))
            {
                return "changed on disk meanwhile: left alone";
            }

            Replace(target, after);
            return null;
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

    /// <summary>Reads through a handle that could write: renaming over a file would pass its own protection by.</summary>
    private static byte[] ReadWritable(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Replace(string target, ReadOnlySpan<byte> content)
    {
        string temporary = Path.Join(
            Path.GetDirectoryName(target),
            $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"
        );
        try
        {
            WriteNew(temporary, content, target);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            // Gone already when all went well.
            File.Delete(temporary);
        }
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> content, string like)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(like));
        }

        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
