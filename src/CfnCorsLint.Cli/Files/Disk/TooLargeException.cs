using System.Globalization;

namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Says that a file is larger than the limit for what is read.</summary>
internal sealed class TooLargeException : IOException
{
    public TooLargeException() { }

    public TooLargeException(string message)
        : base(message) { }

    public TooLargeException(string message, Exception inner)
        : base(message, inner) { }

    public TooLargeException(long most)
        : this($"is larger than {Shown(most)}: raise --max-size to read it") { }

    private static string Shown(long bytes) =>
        bytes % (1 << 20) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
