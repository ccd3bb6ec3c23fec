namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds what the command line asks of <c>init</c>.</summary>
/// <param name="WantsHook">Whether the entry for pre-commit is written, too.</param>
/// <param name="WantsWorkflow">Whether the workflow for GitHub is written, too.</param>
/// <param name="Overwrites">Whether files that are there already are written anew.</param>
/// <param name="IsDry">Whether the files are printed and not written.</param>
internal sealed record InitRequest(bool WantsHook, bool WantsWorkflow, bool Overwrites, bool IsDry);
