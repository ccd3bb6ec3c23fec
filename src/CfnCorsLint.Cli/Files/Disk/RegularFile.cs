using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>A regular file that is open for reading. Opening one never waits and follows no link, and its kind is asked of the open file, so that nobody can put something else in its place meanwhile.</summary>
internal sealed class RegularFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    private RegularFile(SafeFileHandle handle, long length)
    {
        _handle = handle;
        Length = length;
    }

    /// <summary>The length in bytes, as the system says; 0 also for a file whose length nobody knows.</summary>
    public long Length { get; }

    /// <param name="path">Absolute.</param>
    /// <exception cref="NotRegularException">Something else lies there, a link for example.</exception>
    /// <exception cref="IOException">It is not there or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static RegularFile Open(string path)
    {
        SafeFileHandle handle = OperatingSystem.IsWindows()
            ? OpenOnWindows(path)
            : OpenOnUnix(path);
        FileStatus? status = FileStatus.Of(handle);
        if (status is { Kind: not FileKind.Regular and var kind })
        {
            handle.Dispose();
            throw new NotRegularException(kind);
        }

        return new RegularFile(handle, status?.Size ?? RandomAccess.GetLength(handle));
    }

    /// <summary>Reads bytes into the buffer until it is full or the file ends.</summary>
    /// <returns>How many were read.</returns>
    public int Read(Span<byte> buffer)
    {
        int read = 0;
        for (int more = -1; more != 0 && read < buffer.Length; read += more)
        {
            more = RandomAccess.Read(_handle, buffer[read..], read);
        }

        return read;
    }

    /// <summary>The whole content.</summary>
    /// <param name="most">In bytes.</param>
    /// <exception cref="TooLargeException">It is longer.</exception>
    public byte[] ReadAll(long most)
    {
        if (Length > most)
        {
            throw new TooLargeException(most);
        }

        if (Length == 0)
        {
            // Files of /proc have a content all the same.
            using var stream = new FileStream(_handle, FileAccess.Read, bufferSize: 0);
            return BoundedBytes.Of(stream, most);
        }

        byte[] bytes = new byte[Length];
        int read = Read(bytes);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>The whole content of the file at a path.</summary>
    /// <inheritdoc cref="Open"/>
    /// <exception cref="TooLargeException">It is longer.</exception>
    public static byte[] ReadAll(string path, long most)
    {
        using RegularFile file = Open(path);
        return file.ReadAll(most);
    }

    public void Dispose() => _handle.Dispose();

    private static SafeFileHandle OpenOnWindows(string path) =>
        new FileInfo(path).LinkTarget is null
            ? File.OpenHandle(path, share: FileShare.ReadWrite)
            : throw new NotRegularException(FileKind.Link);

    private static SafeFileHandle OpenOnUnix(string path)
    {
        int file = SystemCalls.Open(path, OpenFlags.ForReading);
        return file >= 0
            ? new SafeFileHandle(file, ownsHandle: true)
            : throw ProblemOf(path, Marshal.GetLastPInvokeError());
    }

    private static Exception ProblemOf(string path, int error) =>
        FileStatus.Of(path) switch
        {
            { Kind: FileKind.Link } => new NotRegularException(FileKind.Link),
            // A socket cannot be opened.
            { Kind: FileKind.Special } => new NotRegularException(FileKind.Special),
            _ when error is OpenFlags.NotThere or OpenFlags.NoFolder => new FileNotFoundException(
                "no such file"
            ),
            _ when error == OpenFlags.NotAllowed => new UnauthorizedAccessException(
                "permission denied"
            ),
            _ => new IOException(Marshal.GetPInvokeErrorMessage(error)),
        };
}
