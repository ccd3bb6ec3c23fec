using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Tells where the working folder of a job lies in its repository: what reads reports there takes paths from the root.</summary>
internal static class JobFolder
{
    /// <summary>The variables in which runners tell where the repository is: GitHub, GitLab and AWS CodeBuild.</summary>
    /// <remarks>
    /// Sources: https://docs.github.com/actions/reference/workflows-and-actions/variables,
    /// https://docs.gitlab.com/ci/variables/predefined_variables/,
    /// https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html
    /// </remarks>
    private static readonly ImmutableArray<string> s_workspaces =
    [
        "GITHUB_WORKSPACE",
        "CI_PROJECT_DIR",
        "CODEBUILD_SRC_DIR",
    ];

    /// <summary>The working folder below the repository's root, with <c>/</c>; <c>""</c> outside of a job.</summary>
    public static string In(Shell shell)
    {
        string? workspace = s_workspaces
            .Select(shell.Variable)
            .FirstOrDefault(folder => folder is { Length: > 0 });
        if (workspace is null)
        {
            return "";
        }

        string below = FileFinder.Shown(
            shell.Folder,
            RootIn(Path.GetFullPath(workspace), shell.Folder)
        );
        return below == "." || below.StartsWith("..", StringComparison.Ordinal) ? "" : below;
    }

    /// <summary>The root of the repository, which a workflow may have checked out below the workspace. A submodule is none of its own.</summary>
    private static string RootIn(string workspace, string folder) =>
        Repository.FoldersUpTo(folder, workspace).LastOrDefault(Repository.IsRoot) ?? workspace;
}
