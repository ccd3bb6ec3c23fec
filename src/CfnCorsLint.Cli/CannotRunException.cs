namespace CfnCorsLint.Cli;

/// <summary>Ends the run with one line on stderr: what was asked for makes no sense, or the world is not as it must be.</summary>
internal sealed class CannotRunException : Exception
{
    public CannotRunException() { }

    /// <param name="message">One line; <c>""</c> when all has been said.</param>
    public CannotRunException(string message)
        : base(message) { }

    public CannotRunException(string message, Exception inner)
        : base(message, inner) { }
}
