using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Looks for a choice of values under which conditions are what one world says they are.</summary>
internal sealed class ConditionSearch
{
    /// <summary>How many choices are tried before it counts as possible.</summary>
    private const int MaxSteps = 2_000;

    private const int MaxDepth = 64;

    /// <summary>How many comparisons may be involved before it counts as possible.</summary>
    private const int MaxEqualities = 500;

    private readonly ConditionFormulas _formulas;
    private readonly World _world;
    private readonly List<(string Subject, List<string?> Choices)> _subjects = [];
    private readonly Dictionary<string, string?> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth> _known = new(StringComparer.Ordinal);
    private int _steps;
    private bool _isTooMuch;

    public ConditionSearch(ConditionFormulas formulas, World world)
    {
        _formulas = formulas;
        _world = world;
        Collect();
    }

    public bool Succeeds() => Succeeds(0);

    private bool Succeeds(int subject)
    {
        if (_isTooMuch || ++_steps > MaxSteps)
        {
            return true;
        }

        Truth fits = Fits();
        if (fits != Truth.Unknown || subject == _subjects.Count)
        {
            return fits != Truth.False;
        }

        (string name, List<string?> choices) = _subjects[subject];
        foreach (string? choice in choices)
        {
            _chosen[name] = choice;
            if (Succeeds(subject + 1))
            {
                return true;
            }
        }

        _chosen.Remove(name);
        return false;
    }

    private Truth Fits()
    {
        _known.Clear();
        Truth fits = Truth.True;
        foreach ((string condition, bool holds) in _world.Assigned)
        {
            Truth truth = TruthOf(condition, 0);
            fits = fits.And(holds ? truth : truth.Not());
        }

        return fits;
    }

    private Truth TruthOf(string condition, int depth)
    {
        if (_known.TryGetValue(condition, out Truth known))
        {
            return known;
        }

        if (depth > MaxDepth || _formulas.Of(condition) is not { } clause)
        {
            return Truth.Unknown;
        }

        _known[condition] = Truth.Unknown;
        Truth truth = TruthOf(clause, depth + 1);
        _known[condition] = truth;
        return truth;
    }

    private Truth TruthOf(ConditionClause clause, int depth) =>
        clause switch
        {
            ConditionClause.Constant constant => constant.Truth,
            ConditionClause.Equality equality => _chosen.TryGetValue(
                equality.Subject,
                out string? chosen
            )
                ? (chosen == equality.Text).ToTruth()
                : Truth.Unknown,
            ConditionClause.Named named => TruthOf(named.Condition, depth),
            ConditionClause.Negation negation => TruthOf(negation.Inner, depth).Not(),
            ConditionClause.Every every => every.Clauses.Aggregate(
                Truth.True,
                (truth, part) => truth.And(TruthOf(part, depth))
            ),
            ConditionClause.Some some => some.Clauses.Aggregate(
                Truth.False,
                (truth, part) => truth.Or(TruthOf(part, depth))
            ),
            _ => Truth.Unknown,
        };

    /// <summary>Finds what the formulas speak of, and for each the texts that make a difference.</summary>
    private void Collect()
    {
        var texts = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        _isTooMuch =
            _world.Assigned.Keys.Sum(name => _formulas.EqualitiesOf(name).Length) > MaxEqualities;
        if (_isTooMuch)
        {
            return;
        }

        foreach (
            ConditionClause.Equality equality in _world.Assigned.Keys.SelectMany(name =>
                _formulas.EqualitiesOf(name)
            )
        )
        {
            Collect(equality, texts);
        }

        foreach ((string subject, List<string?> choices) in _subjects)
        {
            Close(subject, choices);
        }
    }

    private void Collect(ConditionClause.Equality equality, Dictionary<string, List<string?>> texts)
    {
        if (!texts.TryGetValue(equality.Subject, out List<string?>? choices))
        {
            choices = [];
            texts.Add(equality.Subject, choices);
            _subjects.Add((equality.Subject, choices));
        }

        if (!choices.Contains(equality.Text))
        {
            choices.Add(equality.Text);
        }
    }

    /// <summary>Takes out what is not allowed, and adds <see langword="null"/> for all other texts where there are any.</summary>
    private void Close(string subject, List<string?> choices)
    {
        if (_formulas.TextsOf(subject) is not { } allowed)
        {
            choices.Add(null);
            return;
        }

        choices.RemoveAll(text => text is null || !allowed.Contains(text));
        if (choices.Count < allowed.Length)
        {
            choices.Add(null);
        }
    }
}
