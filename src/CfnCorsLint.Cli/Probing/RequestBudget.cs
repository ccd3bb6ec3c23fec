namespace CfnCorsLint.Cli.Probing;

/// <summary>Counts how many requests a run may still send.</summary>
internal sealed class RequestBudget
{
    /// <summary>The most requests of one run: a person who looks sends no more, and no API minds so many.</summary>
    public const int Most = 30;

    private int _left = Most;

    /// <summary>Takes as many from what is left.</summary>
    /// <returns>Whether there were so many.</returns>
    public bool Take(int requests)
    {
        if (requests > _left)
        {
            return false;
        }

        _left -= requests;
        return true;
    }
}
