using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Holds the formulas of a template's conditions, each read when it is first asked for.</summary>
internal sealed class ConditionFormulas
{
    private readonly Template _template;
    private readonly ConditionReader _reader;
    private readonly Dictionary<string, ConditionClause?> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ConditionClause.Equality>> _equalities = new(
        StringComparer.Ordinal
    );

    public ConditionFormulas(Template template)
    {
        _template = template;
        _reader = new ConditionReader(template);
    }

    /// <summary>The formula of a condition; <see langword="null"/> when the template does not define it.</summary>
    public ConditionClause? Of(string condition)
    {
        if (!_clauses.TryGetValue(condition, out ConditionClause? clause))
        {
            clause = _template.Conditions.TryGetValue(condition, out SyntaxNode? node)
                ? _reader.Read(node)
                : null;
            _clauses[condition] = clause;
        }

        return clause;
    }

    /// <summary>All that the condition hangs on, through the conditions that it names.</summary>
    public ImmutableArray<ConditionClause.Equality> EqualitiesOf(string condition)
    {
        if (!_equalities.TryGetValue(condition, out ImmutableArray<ConditionClause.Equality> found))
        {
            found = Collect(condition);
            _equalities[condition] = found;
        }

        return found;
    }

    /// <summary>The only texts that the subject can have; <see langword="null"/> when it can have any.</summary>
    public ImmutableArray<string>? TextsOf(string subject) =>
        subject.StartsWith("Ref ", StringComparison.Ordinal)
        && _template.Parameters.TryGetValue(subject["Ref ".Length..], out Parameter? parameter)
            ? parameter is { IsSettled: true, Given: { } given }
                ? [given]
                : ParameterValues.IsClosed(parameter)
                    ? parameter.AllowedValues
                    : null
            : null;

    private ImmutableArray<ConditionClause.Equality> Collect(string condition)
    {
        var found = ImmutableArray.CreateBuilder<ConditionClause.Equality>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ConditionClause>([new ConditionClause.Named(condition)]);
        while (open.TryDequeue(out ConditionClause? clause))
        {
            if (clause is ConditionClause.Equality equality)
            {
                found.Add(equality);
            }

            foreach (ConditionClause inner in Inner(clause, seen))
            {
                open.Enqueue(inner);
            }
        }

        return found.DrainToImmutable();
    }

    private ImmutableArray<ConditionClause> Inner(ConditionClause clause, HashSet<string> seen) =>
        clause switch
        {
            ConditionClause.Negation negation => [negation.Inner],
            ConditionClause.Every every => every.Clauses,
            ConditionClause.Some some => some.Clauses,
            ConditionClause.Named named
                when seen.Add(named.Condition) && Of(named.Condition) is { } definition =>
            [
                definition,
            ],
            _ => [],
        };
}
