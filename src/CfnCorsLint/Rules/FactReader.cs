namespace CfnCorsLint.Rules;

/// <summary>Reads the facts of one subject, each once.</summary>
public sealed class FactReader
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

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
        if (OwnerOf(definition.Name) is { } owner)
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

    private FactReader? OwnerOf(string name) =>
        name.StartsWith("api.", Ordinal) ? _ofApi
        : name.StartsWith("route.", Ordinal) || name.StartsWith("preflight.", Ordinal) ? _ofRoute
        : null;
}
