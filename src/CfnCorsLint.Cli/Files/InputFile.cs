namespace CfnCorsLint.Cli.Files;

/// <summary>A file that a run looks at: where it lies, how reports name it, and how it came into the run.</summary>
/// <param name="FullPath">Absolute; for standard input the path that it is said to have.</param>
/// <param name="ShownPath">Relative to the working folder, with <c>/</c>.</param>
/// <param name="IsNamed">Whether it was named, not found in a folder.</param>
/// <param name="IsStandardInput">Whether its text comes from standard input.</param>
/// <param name="IsOfStack">Whether nobody asked for it but a template that makes a stack of it.</param>
internal sealed record InputFile(
    string FullPath,
    string ShownPath,
    bool IsNamed,
    bool IsStandardInput = false,
    bool IsOfStack = false
);
