namespace CfnCorsLint.Exchanges;

/// <summary>The checks of one answer, gathered: one that fails decides, else one that is not known, else it passes.</summary>
internal sealed class Steps
{
    private readonly string _source;

    private Verdict _verdict = Verdict.Allowed;

    /// <param name="source">The section of the standard that the checks stand in.</param>
    public Steps(string source)
    {
        _source = source;
    }

    public Verdict Verdict => _verdict;

    /// <summary>Adds a check; the first that fails is the one that is told.</summary>
    public void Add(Verdict verdict)
    {
        if (verdict.Passes < _verdict.Passes)
        {
            _verdict = verdict;
        }
    }

    public void Refuse(string reason) => Add(Verdict.Refused(reason, _source));

    /// <summary>A check that fails for a header that is not there.</summary>
    /// <param name="missing">Its name.</param>
    public void Refuse(string reason, string missing) =>
        Add(Verdict.Refused(reason, _source) with { Header = missing });

    public void Doubt(string reason) => Add(Verdict.NotKnown(reason));

    /// <summary>A check that fails by what a header says; where that is only a default, it is in doubt.</summary>
    public void Refuse(string reason, AnswerHeader header)
    {
        if (header.IsByDefault)
        {
            Doubt($"{reason}, by default of '{header.Source?.ByDefaultOf}'");
        }
        else
        {
            Add(Verdict.Refused(reason, _source) with { By = header, Header = header.Name });
        }
    }
}
