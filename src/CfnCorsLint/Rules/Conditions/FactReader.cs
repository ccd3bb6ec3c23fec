using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Reads the facts of one subject, each once.</summary>
public sealed class FactReader
{
    private readonly Dictionary<string, Fact> _read = new(StringComparer.Ordinal);
    private readonly FactReader? _ofApi;
    private readonly FactReader? _ofRoute;

    /// <param name="ofApi">Reads what the subject shares with all of its API; <see langword="null"/> to read it anew.</param>
    /// <param name="ofRoute">Reads what the subject shares with all of its route; <see langword="null"/> to read it anew.</param>
    public FactReader(Subject subject, FactReader? ofApi = null, FactReader? ofRoute = null)
    {
        Subject = subject;
        _ofApi = ofApi;
        _ofRoute = ofRoute;
    }

    public Subject Subject { get; }

    public Fact Read(FactDefinition definition)
    {
        FactReader? owner = definition.Owner switch
        {
            FactOwner.Api => _ofApi,
            FactOwner.Route => _ofRoute,
            _ => null,
        };
        if (owner is not null)
        {
            return owner.Read(definition);
        }

        if (!_read.TryGetValue(definition.Name, out Fact? fact))
        {
            fact = definition.Read(Subject);
            _read[definition.Name] = fact;
        }

        return fact;
    }
}
