namespace CfnCorsLint.Rules;

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
    public override string ToString() => Name;
}
