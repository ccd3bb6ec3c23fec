using System.Collections.Immutable;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Rules.Selection;

/// <summary>Says which rules are wanted: a selector is an id, a name or the beginning of ids, <c>CORS3</c>.</summary>
/// <param name="Select">Empty for all.</param>
/// <param name="Settings">In the order of the text; the last that means a rule wins.</param>
public sealed record RuleChoice(
    ImmutableArray<string> Select,
    ImmutableArray<string> Ignore,
    ImmutableArray<RuleSetting> Settings
)
{
    /// <summary>The choice of all rules, as they ship.</summary>
    public static RuleChoice AsShipped { get; } = new([], [], []);
}
