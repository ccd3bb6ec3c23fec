using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

// The libraries come from the folders of the system alone: none that a repository can write to is searched.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Calls functions of the operating system that .NET has no method for: about links, owners and locks of files.</summary>
internal static partial class SystemCalls
{
    /// <summary>Enough for what any of the systems says of a file.</summary>
    public const int StatusSize = 256;

    /// <summary>For one alone, and without waiting: LOCK_EX and LOCK_NB.</summary>
    public const int LockAtOnce = 2 | 4;

    /// <remarks>Source: https://man7.org/linux/man-pages/man2/statx.2.html; its buffer is laid out alike on every processor.</remarks>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int StatusOnLinux(
        int folder,
        string path,
        int flags,
        uint wanted,
        ref byte status
    );

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int StatusOnMac(string path, ref byte status);

    /// <summary>The name under which macOS keeps the same call for Intel processors.</summary>
    [LibraryImport(
        "libc",
        EntryPoint = "lstat$INODE64",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial int StatusOnIntelMac(string path, ref byte status);

    [LibraryImport("libc", EntryPoint = "fstat")]
    public static partial int StatusOfOpenOnMac(int file, ref byte status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    public static partial int StatusOfOpenOnIntelMac(int file, ref byte status);

    /// <summary>Opens a file to be read; below 0 when that is not allowed or not possible.</summary>
    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial int Open(string path, int flags);

    /// <remarks>Source: https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileinformationbyhandle</remarks>
    [LibraryImport("kernel32.dll", EntryPoint = "GetFileInformationByHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool StatusOnWindows(SafeFileHandle file, ref byte status);

    /// <summary>Gives an open file to an owner and a group; <c>0</c> when that was allowed.</summary>
    [LibraryImport("libc", EntryPoint = "fchown")]
    public static partial int ChangeOwner(SafeFileHandle file, uint owner, uint group);

    /// <summary>Tries to take a lock on an open file; <c>0</c> when it was taken.</summary>
    [LibraryImport("libc", EntryPoint = "flock")]
    public static partial int Lock(SafeFileHandle file, int operation);
}
