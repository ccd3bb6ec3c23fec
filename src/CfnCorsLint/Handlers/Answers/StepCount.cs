namespace CfnCorsLint.Handlers.Answers;

/// <summary>How many calls and names of a function's code may still be followed: code may lead back and forth without end.</summary>
internal sealed class StepCount
{
    private const int Most = 4000;

    private int _left = Most;

    /// <returns>False when all are used up.</returns>
    public bool Take() => _left-- > 0;
}
