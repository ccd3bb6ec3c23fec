namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Asks which filter git would send a file through, with one process for all; no filter is run: <c>git check-attr</c>.</summary>
/// <remarks>Source: https://git-scm.com/docs/gitattributes#_filter</remarks>
internal sealed class GitFilters : IDisposable
{
    private readonly GitQuestions _questions;

    public GitFilters(Git git)
    {
        _questions = new GitQuestions(git, "check-attr", "-z", "--stdin", "filter");
    }

    /// <param name="path">Relative to the top of the work tree, with <c>/</c>.</param>
    /// <returns><see langword="null"/> when the file goes through none.</returns>
    public string? Of(string path) => _questions.Ask($"{path}\0", Answer);

    public void Dispose() => _questions.Dispose();

    private static string? Answer(AnsweringProgram talk)
    {
        // The path and the attribute's name come first.
        _ = talk.ReadTo('\0');
        _ = talk.ReadTo('\0');
        string value = talk.ReadTo('\0');
        return value is "unspecified" or "unset" or "set" or "" ? null : value;
    }
}
