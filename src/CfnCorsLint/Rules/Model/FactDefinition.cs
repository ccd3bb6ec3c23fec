namespace CfnCorsLint.Rules.Model;

/// <summary>A word that rules may use, and how it is read from the model.</summary>
/// <param name="Name">As rules write it: <c>allow-methods</c>, <c>preflight.allow-methods</c> from a route.</param>
/// <param name="Label">What it is, for people: <c>Access-Control-Allow-Methods</c>.</param>
/// <param name="Header">The response header it is about, lower case; <see langword="null"/> for none.</param>
/// <param name="Values">What a rule may compare it with; <see langword="null"/> for any text, number or name.</param>
public sealed record FactDefinition(
    string Name,
    string Label,
    Func<Subject, Fact> Read,
    string? Header = null,
    ValueSet? Values = null
)
{
    /// <summary>The subjects that share the fact: all of one API, all of one route, or no others. <see cref="Named"/> finds that anew for another name.</summary>
    internal FactOwner Owner { get; } =
        Name.StartsWith("api.", StringComparison.Ordinal) ? FactOwner.Api
        : Name.StartsWith("route.", StringComparison.Ordinal)
        || Name.StartsWith("preflight.", StringComparison.Ordinal)
            ? FactOwner.Route
        : FactOwner.Subject;

    /// <summary>Makes the definition of the fact under the name that rules about a part of its subject use.</summary>
    internal FactDefinition Named(string name) => new(name, Label, Read, Header, Values);

    public override string ToString() => Name;
}
