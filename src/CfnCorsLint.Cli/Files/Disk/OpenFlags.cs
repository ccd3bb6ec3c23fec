using System.Runtime.InteropServices;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Holds the numbers by which Linux and macOS know how a file is opened, and why it was not.</summary>
/// <remarks>Sources: https://man7.org/linux/man-pages/man2/open.2.html and https://github.com/apple-oss-distributions/xnu/blob/main/bsd/sys/fcntl.h</remarks>
internal static class OpenFlags
{
    /// <summary>ENOENT.</summary>
    public const int NotThere = 2;

    /// <summary>ENOTDIR.</summary>
    public const int NoFolder = 20;

    /// <summary>EACCES.</summary>
    public const int NotAllowed = 13;

    /// <summary>O_RDONLY with O_NONBLOCK (no waiting for who writes into a pipe), O_NOCTTY, O_NOFOLLOW and O_CLOEXEC.</summary>
    public static int ForReading { get; } =
        OperatingSystem.IsMacOS() ? 0x4 | 0x20000 | 0x100 | 0x1000000
        : OperatingSystem.IsLinux() ? 0x800 | 0x100 | 0x80000 | NoFollowOfLinux
        : 0;

    /// <summary>One of the numbers that differ from processor to processor.</summary>
    /// <remarks>Source: https://github.com/torvalds/linux/blob/master/arch/arm64/include/uapi/asm/fcntl.h</remarks>
    private static int NoFollowOfLinux =>
        RuntimeInformation.ProcessArchitecture
            is Architecture.Arm64
                or Architecture.Arm
                or Architecture.Armv6
                or Architecture.Ppc64le
            ? 0x8000
            : 0x20000;
}
