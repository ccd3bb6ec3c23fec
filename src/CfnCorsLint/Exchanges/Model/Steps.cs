namespace CfnCorsLint.Exchanges.Model;

/// <summary>Gathers the checks of one answer: one that fails decides, else one whose result is not known, else the answer passes.</summary>
internal sealed class Steps
{
    private readonly Dictionary<AnswerCondition, Verdict> _byHurdle = [];

    private AnswerCondition _hurdle;
    private string _source = "";

    /// <summary>The verdict over all checks: the first that fails is the one that is told.</summary>
    public Verdict Verdict { get; private set; } = Verdict.Allowed;

    /// <summary>The verdict over the checks at one hurdle; <see langword="null"/> when none of them was made.</summary>
    public Verdict? At(AnswerCondition answerCondition) =>
        _byHurdle.GetValueOrDefault(answerCondition);

    /// <summary>What follows is checked at that hurdle.</summary>
    /// <param name="source">The section of the standard that the checks stand in.</param>
    public void Begin(AnswerCondition answerCondition, string source)
    {
        _hurdle = answerCondition;
        _source = source;
        _byHurdle.TryAdd(answerCondition, Verdict.Allowed);
    }

    public void Refuse(string reason) => Add(Verdict.Refused(reason, _source));

    /// <summary>A check that fails for a header that is not there.</summary>
    /// <param name="missing">Its name.</param>
    public void Refuse(string reason, string missing) =>
        Add(Verdict.Refused(reason, _source) with { Header = missing });

    public void Doubt(string reason) => Add(Verdict.NotKnown(reason));

    /// <summary>A check that code likely fails.</summary>
    public void DoubtLikely(string reason) =>
        Add(Verdict.NotKnown($"{reason}, so it is likely refused") with { IsLikelyRefusal = true });

    /// <summary>A check that fails by what a header says; where that is only a default, it is in doubt.</summary>
    public void Refuse(string reason, AnswerHeader header)
    {
        if (header.IsByDefault)
        {
            Doubt($"{reason}, by default of '{header.Source?.ByDefaultOf}'");
        }
        else if (header.IsOfCode)
        {
            DoubtLikely($"{reason}, as its code is read");
        }
        else
        {
            Add(Verdict.Refused(reason, _source) with { By = header, Header = header.Name });
        }
    }

    private void Add(Verdict verdict)
    {
        _byHurdle[_hurdle] = WorseOf(_byHurdle[_hurdle], verdict);
        Verdict = WorseOf(Verdict, verdict);
    }

    private static Verdict WorseOf(Verdict first, Verdict second) =>
        second.IsWorseThan(first) ? second : first;
}
