namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Gathers the remarks of a run about what it passed over, or did otherwise than was asked; several threads may add to them.</summary>
internal sealed class Remarks
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unsaid = new(StringComparer.Ordinal);

    /// <param name="line">Said once, however often it is added.</param>
    public void Add(string line)
    {
        lock (_gate)
        {
            if (_said.Add(line))
            {
                _unsaid.Add(line);
            }
        }
    }

    /// <summary>Prints the remarks that came since the last call.</summary>
    /// <param name="isQuiet">Whether nothing is said.</param>
    public void Tell(bool isQuiet, Shell shell)
    {
        lock (_gate)
        {
            foreach (string line in isQuiet ? [] : _unsaid)
            {
                shell.Complain(line);
            }

            _unsaid.Clear();
        }
    }
}
