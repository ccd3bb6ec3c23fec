namespace CfnCorsLint.Rules.Model;

/// <summary>A word that rules may use, and how it is read from the model.</summary>
/// <param name="Name">As rules write it: <c>allow-methods</c>, <c>preflight.allow-methods</c> from a route.</param>
/// <param name="Label">What it is, for people: <c>Access-Control-Allow-Methods</c>.</param>
/// <param name="Header">The response header it is about, lower case; <see langword="null"/> for none.</param>
public sealed record FactDefinition(
    string Name,
    string Label,
    Func<Subject, Fact> Read,
    string? Header = null
)
{
    /// <summary>What shares it with the subject: all of its API, all of its route, or nothing. It goes with the name: <see cref="Named"/> finds it anew.</summary>
    internal FactOwner Owner { get; } =
        Name.StartsWith("api.", StringComparison.Ordinal) ? FactOwner.Api
        : Name.StartsWith("route.", StringComparison.Ordinal)
        || Name.StartsWith("preflight.", StringComparison.Ordinal)
            ? FactOwner.Route
        : FactOwner.Subject;

    /// <summary>The same fact under the name that rules about a part of its subject use.</summary>
    internal FactDefinition Named(string name) => new(name, Label, Read, Header);

    public override string ToString() => Name;
}
