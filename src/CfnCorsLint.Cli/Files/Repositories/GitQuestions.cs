namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Asks a command of git one question after the other, with one process for all of them; one that died is started anew for the next.</summary>
internal sealed class GitQuestions : IDisposable
{
    private readonly Git _git;
    private readonly string[] _command;
    private AnsweringProgram? _talk;

    /// <param name="command">The words behind <c>git</c>.</param>
    public GitQuestions(Git git, params string[] command)
    {
        _git = git;
        _command = command;
    }

    /// <param name="question">With the mark that ends it.</param>
    /// <param name="read">Reads the answer, and all of it.</param>
    /// <returns><see langword="null"/> when there is no git, or it died of the question.</returns>
    public T? Ask<T>(string question, Func<AnsweringProgram, T?> read)
        where T : class
    {
        _talk ??= _git.Converse(_command);
        if (_talk is null)
        {
            return null;
        }

        try
        {
            _talk.Ask(question);
            return read(_talk);
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
