namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>What can be at a path.</summary>
internal enum FileKind
{
    /// <summary>A device, a pipe or a socket.</summary>
    Special,
    Regular,
    Folder,
    Link,
}
