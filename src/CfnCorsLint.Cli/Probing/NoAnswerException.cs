namespace CfnCorsLint.Cli.Probing;

/// <summary>Says that no answer came, and why.</summary>
internal sealed class NoAnswerException : Exception
{
    public NoAnswerException(string message)
        : base(message) { }

    public NoAnswerException() { }

    public NoAnswerException(string message, Exception innerException)
        : base(message, innerException) { }
}
