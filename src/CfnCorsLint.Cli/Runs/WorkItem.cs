using CfnCorsLint.Cli.Files;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>A file and what holds for it.</summary>
/// <param name="Linter">Made when the file turns out to be worth reading.</param>
/// <param name="Files">The files it may refer to.</param>
internal sealed record WorkItem(InputFile File, Lazy<CorsLinter> Linter, ISourceFiles Files);
