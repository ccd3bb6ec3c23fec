namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Says that something else lies at a path than a file with a content.</summary>
internal sealed class NotRegularException : IOException
{
    public NotRegularException() { }

    public NotRegularException(string message)
        : base(message) { }

    public NotRegularException(string message, Exception inner)
        : base(message, inner) { }

    public NotRegularException(FileKind kind)
        : base(
            kind switch
            {
                FileKind.Folder => "is a folder, no file",
                FileKind.Link => "is a link",
                _ => "is a pipe, a device or a socket, no file",
            }
        )
    {
        Kind = kind;
    }

    public FileKind Kind { get; }
}
