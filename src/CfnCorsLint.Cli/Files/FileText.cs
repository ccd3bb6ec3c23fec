using System.Buffers;
using CfnCorsLint.Text;
using Microsoft.Win32.SafeHandles;

namespace CfnCorsLint.Cli.Files;

/// <summary>What reading one file gave.</summary>
/// <param name="Bytes">As they lie on the disk; <see langword="null"/> when they cannot be read.</param>
/// <param name="Source"><see langword="null"/> when it is none of ours or not readable.</param>
/// <param name="Problem">One line without the path; <see langword="null"/> when there is none.</param>
internal sealed record FileText(byte[]? Bytes, SourceText? Source, string? Problem)
{
    /// <summary>Larger files are read as they are.</summary>
    private const int MostBorrowed = 1 << 20;

    /// <summary>Reads the file; most are told from their bytes to be none of ours.</summary>
    public static FileText Read(InputFile file, Stream standardInput)
    {
        byte[] bytes;
        try
        {
            bytes =
                file.IsStandardInput ? ReadAll(standardInput)
                : file.IsNamed ? File.ReadAllBytes(file.FullPath)
                : ReadIfOurs(file.FullPath);
        }
        catch (Exception problem) when (!file.IsNamed && IsNoFile(file.FullPath, problem))
        {
            return new FileText(null, null, null);
        }
        catch (IOException problem)
        {
            return new FileText(null, null, $"cannot be read: {problem.Message}");
        }
        catch (UnauthorizedAccessException)
        {
            return new FileText(null, null, "cannot be read: permission denied");
        }

        if (!QuickTest.IsWorthReading(bytes))
        {
            bool isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            return new FileText(bytes, null, file.IsNamed && isUtf16 ? "is not UTF-8" : null);
        }

        SourceText? source = SourceText.FromBytes(file.ShownPath, bytes);
        return new FileText(bytes, source, source is null ? "is not UTF-8" : null);
    }

    /// <summary>Whether a folder has no such file: a link to nothing, a submodule, or what git still lists although it is gone.</summary>
    private static bool IsNoFile(string path, Exception problem) =>
        problem is FileNotFoundException or DirectoryNotFoundException
        || (problem is UnauthorizedAccessException && Directory.Exists(path));

    /// <summary>The bytes of a file in a folder; none at all when it is none of ours: most are not, and are looked at in a borrowed buffer.</summary>
    private static byte[] ReadIfOurs(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, share: FileShare.ReadWrite);
        long length = RandomAccess.GetLength(handle);
        if (length is 0 or > MostBorrowed)
        {
            return File.ReadAllBytes(path);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            int read = 0;
            for (int more = -1; more != 0 && read < length; read += more)
            {
                more = RandomAccess.Read(handle, buffer.AsSpan(read, (int)length - read), read);
            }

            ReadOnlySpan<byte> text = buffer.AsSpan(0, read);
            return QuickTest.IsWorthReading(text) ? text.ToArray() : [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
