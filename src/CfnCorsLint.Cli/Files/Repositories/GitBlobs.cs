using System.Globalization;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Reads the contents of files as git keeps them, with one process for all: <c>git cat-file --batch</c>, which applies no filter.</summary>
internal sealed class GitBlobs : IDisposable
{
    private readonly GitQuestions _questions;
    private readonly long _mostBytes;

    /// <param name="mostBytes">Larger ones are not read.</param>
    public GitBlobs(Git git, long mostBytes)
    {
        _questions = new GitQuestions(git, "cat-file", "--batch");
        _mostBytes = mostBytes;
    }

    /// <param name="id">As git prints it.</param>
    /// <returns><see langword="null"/> when it is not here, as in a partial clone, where older versions of git die of it; or too large.</returns>
    public byte[]? Read(string id) => _questions.Ask($"{id}\n", Answer);

    public void Dispose() => _questions.Dispose();

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
