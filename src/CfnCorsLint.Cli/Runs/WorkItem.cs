using CfnCorsLint.Cli.Files;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>A file of a run with the settings, rules and other files that apply to it.</summary>
/// <param name="Files">The files it may refer to; <see langword="null"/> when it lies nowhere.</param>
internal sealed record WorkItem(
    InputFile File,
    CorsLinter Linter,
    ISourceFiles? Files,
    FoundSettings Settings
);
