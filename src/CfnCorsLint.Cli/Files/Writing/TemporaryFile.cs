using System.Runtime.InteropServices;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Writing;

/// <summary>A new file that will replace the one beside it. It is deleted after its last use, at Ctrl-C and at SIGTERM; what SIGKILL leaves of it <see cref="Leftovers"/> takes away.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly PosixSignalRegistration _hangUp;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private FileStream? _stream;

    private TemporaryFile(string path)
    {
        _path = path;
        // Before there is a file: one that is made first would be left by a signal that comes between.
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <param name="target">The path whose place it will take.</param>
    /// <param name="isPrivate">Whether nobody else may read it before it has the mode of what it replaces.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static TemporaryFile Beside(string target, bool isPrivate)
    {
        string folder = Path.GetDirectoryName(target) ?? target;
        while (true)
        {
            var file = new TemporaryFile(Path.Join(folder, Leftovers.NewName()));
            try
            {
                if (file.IsMade(isPrivate))
                {
                    return file;
                }
            }
            catch
            {
                file.Dispose();
                throw;
            }

            file.Dispose();
        }
    }

    /// <summary>Makes the file.</summary>
    /// <returns>Whether it is there: another run may have taken it for a dead one's before the lock was there.</returns>
    private bool IsMade(bool isPrivate)
    {
        lock (_gate)
        {
            _stream = new FileStream(_path, OptionsFor(isPrivate));
            if (!OperatingSystem.IsWindows())
            {
                // Says that the run still lives; where no lock can be had, none is needed: nobody else gets one, either.
                _ = SystemCalls.Lock(_stream.SafeFileHandle, SystemCalls.LockAtOnce);
            }

            return File.Exists(_path);
        }
    }

    public FileStream Content =>
        _stream ?? throw new InvalidOperationException("The file is not made yet.");

    /// <summary>Gives the temporary file the owner, group and mode of the file that it will replace.</summary>
    /// <returns>Whether owner and group are those now. The mode always is.</returns>
    public bool TakeAfter(string target, FileStatus status)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        bool isOwned =
            FileStatus.Of(_path) is { } own
            && (own.Owner, own.Group) == (status.Owner, status.Group);
        isOwned =
            isOwned
            || SystemCalls.ChangeOwner(Content.SafeFileHandle, status.Owner, status.Group) == 0;
        // After the owner: another owner takes the special bits of a mode away.
        File.SetUnixFileMode(Content.SafeFileHandle, File.GetUnixFileMode(target));
        return isOwned;
    }

    /// <summary>Ends only when the content lies on the disk itself.</summary>
    public void Flush() => Content.Flush(flushToDisk: true);

    /// <summary>Takes the place of the target.</summary>
    public void Replace(string target) => ReplaceIf(target, () => true);

    /// <summary>Takes the place of the target if that is still right at the last moment.</summary>
    /// <param name="isRight">Asked once more right before the rename.</param>
    /// <returns>Whether it was right.</returns>
    public bool ReplaceIf(string target, Func<bool> isRight)
    {
        lock (_gate)
        {
            if (OperatingSystem.IsWindows())
            {
                // No open file can be renamed there.
                Content.Dispose();
            }

            // A method is compiled when it is called first, which takes a hundred times as long as the call: so each
            // is called once for nothing, and no more than the call itself stands between the question and the rename.
            File.Move(_path, _path, overwrite: true);
            if (!isRight() || !isRight())
            {
                return false;
            }

            File.Move(_path, target, overwrite: true);
            return true;
        }
    }

    public void Dispose()
    {
        if (_stream is not null)
        {
            _stream.Dispose();
            // Gone already when all went well.
            File.Delete(_path);
        }

        _hangUp.Dispose();
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static FileStreamOptions OptionsFor(bool isPrivate)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Ends the process as the signal alone would, without the file. The lock stays taken: nothing is renamed meanwhile.</summary>
    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (_gate)
        {
            File.Delete(_path);
            Environment.Exit(
                context.Signal switch
                {
                    PosixSignal.SIGHUP => ExitCode.HungUp,
                    PosixSignal.SIGINT => ExitCode.Interrupted,
                    _ => ExitCode.Terminated,
                }
            );
        }
    }
}
