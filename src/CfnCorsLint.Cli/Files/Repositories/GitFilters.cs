namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Asks which filter git would send a file through, with one process for all; no filter is run: <c>git check-attr</c>.</summary>
/// <remarks>Source: https://git-scm.com/docs/gitattributes#_filter</remarks>
internal sealed class GitFilters : IDisposable
{
    private readonly Git _git;
    private AnsweringProgram? _talk;

    public GitFilters(Git git)
    {
        _git = git;
    }

    /// <param name="path">Relative to the top of the work tree, with <c>/</c>.</param>
    /// <returns><see langword="null"/> when the file goes through none.</returns>
    public string? Of(string path)
    {
        _talk ??= _git.Converse("check-attr", "-z", "--stdin", "filter");
        if (_talk is null)
        {
            return null;
        }

        try
        {
            _talk.Ask($"{path}\0");
            // The path and the attribute's name come first.
            _ = _talk.ReadTo('\0');
            _ = _talk.ReadTo('\0');
            string value = _talk.ReadTo('\0');
            return value is "unspecified" or "unset" or "set" or "" ? null : value;
        }
        catch (IOException)
        {
            Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        _talk?.Dispose();
        _talk = null;
    }
}
