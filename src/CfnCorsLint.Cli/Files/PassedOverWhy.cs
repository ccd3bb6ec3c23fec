namespace CfnCorsLint.Cli.Files;

/// <summary>Lists the reasons for which a run does not check a file or a folder.</summary>
internal enum PassedOverWhy
{
    /// <summary>A tool wrote the file, and its source is somewhere else.</summary>
    Generated,

    /// <summary>The settings exclude the file.</summary>
    Excluded,

    /// <summary>Git ignores the file.</summary>
    Ignored,

    /// <summary>The file lies in a folder that a package manager made.</summary>
    Dependencies,

    /// <summary>The folder is a repository of its own.</summary>
    OtherRepository,

    /// <summary>The file is no template and no spec.</summary>
    NoTemplate,
}
