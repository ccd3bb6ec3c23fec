using System.Globalization;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Reads the contents of files as git keeps them, with one process for all: <c>git cat-file --batch</c>, which applies no filter.</summary>
internal sealed class GitBlobs : IDisposable
{
    private readonly Git _git;
    private readonly long _mostBytes;
    private AnsweringProgram? _talk;

    /// <param name="mostBytes">Larger ones are not read.</param>
    public GitBlobs(Git git, long mostBytes)
    {
        _git = git;
        _mostBytes = mostBytes;
    }

    /// <param name="id">As git prints it.</param>
    /// <returns><see langword="null"/> when it is not here, as in a partial clone, or too large.</returns>
    public byte[]? Read(string id)
    {
        _talk ??= _git.Converse("cat-file", "--batch");
        if (_talk is null)
        {
            return null;
        }

        try
        {
            _talk.Ask($"{id}\n");
            return Answer(_talk);
        }
        catch (IOException)
        {
            // Older versions of git die of a blob that they would have to fetch; the next question starts another git.
            Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        _talk?.Dispose();
        _talk = null;
    }

    /// <summary>A line <c>ID blob SIZE</c>, the content, and a line break; or <c>ID missing</c>.</summary>
    /// <remarks>Source: https://git-scm.com/docs/git-cat-file#_batch_output</remarks>
    private byte[]? Answer(AnsweringProgram talk)
    {
        if (
            talk.ReadTo('\n').Split(' ') is not [_, var kind, var digits]
            || !long.TryParse(digits, CultureInfo.InvariantCulture, out long size)
        )
        {
            return null;
        }

        bool isWanted = kind == "blob" && size <= _mostBytes;
        byte[]? content = isWanted ? talk.Read((int)size) : null;
        talk.Skip((isWanted ? 0 : size) + 1);
        return content;
    }
}
