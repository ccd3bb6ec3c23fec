using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>A rule file as it was read.</summary>
/// <param name="Rule"><see langword="null"/> when there is an error.</param>
/// <param name="Errors">In the order of the text.</param>
public sealed record RuleReading(Rule? Rule, ImmutableArray<SyntaxError> Errors);
