using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Effects;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that no method or header that the author lists anywhere in an API is gone from all its lists.</summary>
internal static class KeptNames
{
    private static readonly ImmutableArray<ModelField> s_lists =
    [
        ModelField.Methods,
        ModelField.Headers,
        ModelField.ExposedHeaders,
    ];

    /// <returns>Which name would be lost, in a clause; <see langword="null"/> when none would.</returns>
    public static string? WhatIsLost(
        ModelComparison models,
        IReadOnlyCollection<ModelDifference> differences,
        ApiModel? after
    )
    {
        HashSet<string> changed = [.. differences.Select(difference => difference.Api)];
        ILookup<string, ApiWorlds> now = (after?.Apis ?? []).ToLookup(api => api.Id);
        return (
            from api in models.Before
            where changed.Contains(api.Id) && now.Contains(api.Id)
            from field in s_lists
            let had = NamesOf(api.Worlds.Select(world => models.FactsOf(world.Api)), field)
            where had.Count > 0
            let has = NamesOf(
                now[api.Id]
                    .SelectMany(one => one.Worlds)
                    .Select(world => models.FactsOf(world.Api)),
                field
            )
            from name in had
            where !has.Contains(name)
            select $"'{name}' would stand in no {HeaderFields.HeaderOf(field)} of '{api.Id}' any more"
        ).FirstOrDefault();
    }

    /// <summary>What can be a name in such a list; what cannot, such as <c>ANY</c> or a text with quotes in it, is repaired and not kept.</summary>
    private static HashSet<string> NamesOf(
        IEnumerable<Dictionary<ModelPlace, List<ModelValue>>> worlds,
        ModelField field
    ) =>
        (
            from facts in worlds
            from fact in facts
            from value in fact.Value
            where
                fact.Key.Field == field
                || (
                    fact.Key.Field == ModelField.GatewayResponse
                    && HeaderFields.Of(value.Part) == field
                )
            from name in IsExpression(value.Text)
                ? [value.Text]
                : HeaderList.Items(value.Text.Trim().Trim('\'', '"'))
            where
                IsExpression(name)
                || (HttpToken.IsValid(name) && !name.Contains('\'', StringComparison.Ordinal))
            where name.ToUpperInvariant() is not ("ANY" or "OPTIONS")
            select name
        ).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value is the name of an expression.</summary>
    private static bool IsExpression(string text) =>
        text.StartsWith("Ref ", StringComparison.Ordinal)
        || text.StartsWith("Fn::", StringComparison.Ordinal);
}
