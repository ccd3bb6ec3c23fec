using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Holds what the system says of a file without reading it; two equal ones mean one file that nobody touched in between.</summary>
/// <param name="Device">Says with <paramref name="Number"/> which file it is, whatever its path.</param>
/// <param name="Links">How many names the file has.</param>
/// <param name="Owner">0 on Windows, like <paramref name="Group"/>.</param>
/// <param name="Changed">When content, owner or mode changed last, in the system's own unit.</param>
internal readonly record struct FileStatus(
    FileKind Kind,
    ulong Device,
    ulong Number,
    uint Links,
    uint Owner,
    uint Group,
    long Size,
    Int128 Changed
)
{
    private const int WorkingFolder = -100; // AT_FDCWD
    private const int WithoutFollowing = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int OfDescriptor = 0x1000; // AT_EMPTY_PATH
    private const uint Basics = 0x7FF; // STATX_BASIC_STATS
    private const ushort KindOfMode = 0xF000; // S_IFMT

    /// <summary>What the system says of the thing at a path; a link itself is looked at, not its target.</summary>
    /// <returns><see langword="null"/> when nothing is there, or the system does not tell.</returns>
    public static FileStatus? Of(string path)
    {
        var status = new byte[SystemCalls.StatusSize];
        try
        {
            return OperatingSystem.IsLinux()
                    ? OnLinux(WorkingFolder, path, WithoutFollowing, status)
                : OperatingSystem.IsMacOS() ? OnMac(path, status)
                : OperatingSystem.IsWindows() ? OnWindows(path, status)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What is open.</summary>
    /// <returns><see langword="null"/> when the system does not tell.</returns>
    public static FileStatus? Of(SafeFileHandle file)
    {
        var status = new byte[SystemCalls.StatusSize];
        try
        {
            return OperatingSystem.IsLinux() ? OnLinux(Descriptor(file), "", OfDescriptor, status)
                : OperatingSystem.IsMacOS() ? OnMac(Descriptor(file), status)
                : OperatingSystem.IsWindows() ? OnWindows(file, status)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether both are of one file.</summary>
    public bool IsSameFile(FileStatus other) => (Device, Number) == (other.Device, other.Number);

    private static int Descriptor(SafeFileHandle file) => (int)file.DangerousGetHandle();

    private static FileStatus? OnLinux(int folder, string path, int flags, byte[] status) =>
        SystemCalls.StatusOnLinux(folder, path, flags, Basics, ref status[0]) != 0
            ? null
            : new FileStatus(
                KindOf(At<ushort>(status, 28)),
                ((ulong)At<uint>(status, 136) << 32) | At<uint>(status, 140),
                At<ulong>(status, 32),
                At<uint>(status, 16),
                At<uint>(status, 20),
                At<uint>(status, 24),
                At<long>(status, 40),
                TimeAt(status, 96)
            );

    /// <remarks>Source: https://github.com/apple-oss-distributions/xnu/blob/main/bsd/sys/stat.h (struct stat64)</remarks>
    private static FileStatus? OnMac(string path, byte[] status)
    {
        int result =
            RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? SystemCalls.StatusOnIntelMac(path, ref status[0])
                : SystemCalls.StatusOnMac(path, ref status[0]);
        return result != 0 ? null : ReadMac(status);
    }

    private static FileStatus? OnMac(int descriptor, byte[] status)
    {
        int result =
            RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? SystemCalls.StatusOfOpenOnIntelMac(descriptor, ref status[0])
                : SystemCalls.StatusOfOpenOnMac(descriptor, ref status[0]);
        return result != 0 ? null : ReadMac(status);
    }

    private static FileStatus ReadMac(byte[] status) =>
        new(
            KindOf(At<ushort>(status, 4)),
            At<uint>(status, 0),
            At<ulong>(status, 8),
            At<ushort>(status, 6),
            At<uint>(status, 16),
            At<uint>(status, 20),
            At<long>(status, 96),
            TimeAt(status, 64)
        );

    private static FileStatus? OnWindows(string path, byte[] status)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite);
        return OnWindows(file, status);
    }

    private static FileStatus? OnWindows(SafeFileHandle file, byte[] status) =>
        !SystemCalls.StatusOnWindows(file, ref status[0])
            ? null
            : new FileStatus(
                FileKind.Regular,
                At<uint>(status, 28),
                ((ulong)At<uint>(status, 44) << 32) | At<uint>(status, 48),
                At<uint>(status, 40),
                Owner: 0,
                Group: 0,
                ((long)At<uint>(status, 32) << 32) | At<uint>(status, 36),
                At<long>(status, 20)
            );

    private static FileKind KindOf(ushort mode) =>
        (mode & KindOfMode) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };

    private static Int128 TimeAt(byte[] status, int offset) =>
        ((Int128)At<long>(status, offset) * 1_000_000_000) + At<uint>(status, offset + 8);

    private static T At<T>(byte[] status, int offset)
        where T : unmanaged => MemoryMarshal.Read<T>(status.AsSpan(offset));
}
