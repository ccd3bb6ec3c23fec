namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Says what kind of thing lies at a path.</summary>
internal enum FileKind
{
    /// <summary>A device, a pipe or a socket.</summary>
    Special,
    Regular,
    Folder,
    Link,
}
