namespace CfnCorsLint.Handlers.Answers;

/// <summary>Counts how many calls and names may still be followed in the code of one function, since code may lead back and forth without end.</summary>
internal sealed class StepCount
{
    private const int Most = 4000;

    private int _left = Most;

    /// <returns>False when all are used up.</returns>
    public bool Take() => _left-- > 0;
}
