using System.Collections.Immutable;
using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Ids of rules without those that this build does not have.</summary>
internal static class KnownRules
{
    /// <returns>All of them where the build has none: an id says more than nothing.</returns>
    public static ImmutableArray<string> Of(ImmutableArray<string> ids)
    {
        ImmutableArray<string> known = Only(ids);
        return known.IsEmpty ? ids : known;
    }

    /// <returns>Empty where the build has none.</returns>
    public static ImmutableArray<string> Only(ImmutableArray<string> ids) =>
        [.. ids.Where(id => BuiltInRules.All.Any(rule => rule.Id == id))];
}
