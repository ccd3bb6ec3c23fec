using System.Buffers;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Holds what reading one file gave: its bytes, its text, or the reason why it has none.</summary>
/// <param name="Bytes">As they lie on the disk; <see langword="null"/> when they cannot be read.</param>
/// <param name="Source"><see langword="null"/> when it is none of ours or not readable.</param>
/// <param name="Problem">One line without the path; <see langword="null"/> when there is none.</param>
/// <param name="IsLink">Whether a folder has a link there, which was not followed.</param>
internal sealed record FileText(
    byte[]? Bytes,
    SourceText? Source,
    string? Problem,
    bool IsLink = false
)
{
    /// <summary>The largest size, in bytes, of a file whose bytes are read into a borrowed buffer.</summary>
    private const int MostBorrowed = 1 << 20;

    private static FileText None { get; } = new(null, null, null);

    /// <summary>Reads the file; most are told from their bytes to be none of ours.</summary>
    /// <param name="most">The size, in bytes, above which a file is a problem when it was named, and none of ours otherwise.</param>
    public static FileText Read(InputFile file, Stream standardInput, long most)
    {
        byte[] bytes;
        try
        {
            bytes =
                file.IsStandardInput ? BoundedBytes.Of(standardInput, most)
                : file.IsNamed ? RegularFile.ReadAll(file.FullPath, most)
                : ReadIfOurs(file.FullPath, most);
        }
        catch (NotRegularException other) when (!file.IsNamed)
        {
            return None with { IsLink = other.Kind == FileKind.Link };
        }
        catch (Exception problem) when (!file.IsNamed && IsNoFile(file.FullPath, problem))
        {
            return None;
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is { } reason)
        {
            return new FileText(null, null, reason);
        }

        if (!QuickTest.IsWorthReading(bytes))
        {
            bool isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            return new FileText(
                bytes,
                null,
                file.IsNamed && isUtf16 ? UnreadableFile.NotUtf8 : null
            );
        }

        SourceText? source = SourceText.FromBytes(file.ShownPath, bytes);
        return new FileText(bytes, source, source is null ? UnreadableFile.NotUtf8 : null);
    }

    /// <summary>Whether a folder has no such file: a submodule, what git still lists although it is gone, or something far too large.</summary>
    private static bool IsNoFile(string path, Exception problem) =>
        problem is FileNotFoundException or DirectoryNotFoundException or TooLargeException
        || (problem is UnauthorizedAccessException && Directory.Exists(path));

    /// <summary>The bytes of a file in a folder; none at all when it is none of ours: most are not, and are looked at in a borrowed buffer.</summary>
    private static byte[] ReadIfOurs(string path, long most)
    {
        using var file = RegularFile.Open(path);
        if (file.Length is 0 or > MostBorrowed)
        {
            return file.ReadAll(most);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)file.Length);
        try
        {
            ReadOnlySpan<byte> text = buffer.AsSpan(
                0,
                file.Read(buffer.AsSpan(0, (int)file.Length))
            );
            return text.Length <= most && QuickTest.IsWorthReading(text) ? text.ToArray() : [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
