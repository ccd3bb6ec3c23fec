using CfnCorsLint.Text;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>A fact that a rule would have had to know, with the reason why nobody knows it before deployment.</summary>
/// <param name="Source">The text that <paramref name="Place"/> is in.</param>
/// <param name="What">What it is, for people: <c>Access-Control-Allow-Methods of '/orders'</c>.</param>
/// <param name="Why">Why it is not known: <c>Ref AllowedMethods</c>.</param>
public sealed record UnknownFact(SourceText Source, TextSpan Place, string What, string Why);
