using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>One of a rule's fixes: the first whose condition holds is offered.</summary>
/// <param name="Recipe">Its trust is the one that holds where no case of <paramref name="Cases"/> does.</param>
/// <param name="Cases">The first whose condition holds counts.</param>
public sealed record FixChoice(Condition When, FixRecipe Recipe, ImmutableArray<TrustCase> Cases);
